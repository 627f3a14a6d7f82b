package org.twinflow.mobility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.engine.Decisions;

/** Every row of the table that advises on papers. */
@SpringBootTest
class DocumentValidityTests {

    @Autowired
    Decisions decisions;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "M16 | validDays=-1 | REJECT expiresBeforeReturn",
                "M16 | validDays=0 | PREVALID nothingFound",
                "M16 | sending=PT validDays=29 | REJECT expiresSoonAfterReturn",
                "M16 | sending=PT validDays=30 | PREVALID nothingFound",
                "M16 | minor=true extended=true validDays=-10 | REJECT noExtensionForMinors",
                "M16 | minor=true issuer=FR issuedMonths=121 validDays=9 | REJECT minorsCardTooOld",
                "M16 | minor=true issuer=FR issuedMonths=120 validDays=9 | PREVALID nothingFound",
                "M16 | extended=true issuer=FR destination=BE expiredMonths=3 validDays=-80 | REJECT extensionNotTaken",
                "M16 | extended=true issuer=FR destination=ES expiredMonths=3 validDays=-80 | PREVALID nothingFound",
                "M16 | extended=true issuer=FR destination=ES expiredMonths=61 validDays=-1840 | REJECT"
                        + " expiresBeforeReturn",
                "M16 | destination=GB passport=false validDays=400 | REJECT passportNeeded",
                "M16 | destination=GB passport=true validDays=400 | PREVALID nothingFound",
                "M16 | minor=true destination=GB passport=false validDays=400 | PREVALID nothingFound",
                "M13 | signedDays=366 | REJECT signedTooLongAgo",
                "M13 | signedDays=365 | PREVALID nothingFound",
                "M13 | signedDays=10 signerIsHolder=false | REJECT signerIsAnother",
                "M13 | signedDays=10 signerIsHolder=true | PREVALID nothingFound",
                "M14 | issuer=FR lapsedMonths=61 | REJECT identityOutOfDate",
                "M14 | issuer=FR lapsedMonths=60 | PREVALID nothingFound",
                "M14 | issuer=DE lapsedMonths=1 | REJECT identityOutOfDate",
                "M14 | issuer=DE lapsedMonths=0 | PREVALID nothingFound",
                "M18 | holder=OTHER validDays=100 | REJECT cardOfAnother",
                "M18 | holder=SAME validDays=-1 | REJECT expiresBeforeReturn",
                "M18 | holder=SAME provisional=true issuedMonths=4 | REJECT provisionalTooOld",
                "M18 | holder=SAME provisional=true issuedMonths=3 | PREVALID nothingFound",
                "M18 | holder=SAME validDays=0 | PREVALID nothingFound",
                "M19 | liability=false | REJECT noLiability",
                "M19 | accident=false | REJECT noAccident",
                "M19 | territory=false | REJECT otherTerritory",
                "M19 | validDays=-1 | REJECT expiresBeforeReturn",
                "M19 | validDays=5 | PREVALID nothingFound",
                "M20 | territory=false | REJECT otherTerritory",
                "M17 | validDays=-1 | REJECT expiresBeforeReturn",
                "M03 | twoContacts=false | REJECT fewContacts",
                "M03 | otherPersons=false | REJECT samePerson",
                "M23 | medium=false | REJECT noMedium",
                "M23 | duration=false | REJECT noDuration",
                "M23 | purpose=false | REJECT noPurpose",
                "M16 | holder=OTHER validDays=100 | WARN otherName",
                "M18 | holder=CLOSE validDays=100 | WARN otherName",
                "M24 | holder=SAME | PREVALID nothingFound",
            })
    void advises(String paper, String facts, String advice) {
        var row = decisions.evaluate(PaperAdvisor.TABLE, facts(paper, facts)).getFirst();

        assertThat(row.get("verdict") + " " + row.get("reason")).isEqualTo(advice);
    }

    @Test
    void countsMonthsThatHaveBegun() {
        var signed = LocalDate.of(2026, 1, 31);
        assertThat(PaperAdvisor.begunMonths(signed, LocalDate.of(2026, 1, 30))).isZero();
        assertThat(PaperAdvisor.begunMonths(signed, LocalDate.of(2026, 2, 28))).isOne();
        assertThat(PaperAdvisor.begunMonths(signed, LocalDate.of(2026, 3, 1))).isEqualTo(2);
        assertThat(PaperAdvisor.begunMonths(signed, LocalDate.of(2027, 1, 31))).isEqualTo(12);
        assertThat(PaperAdvisor.begunMonths(signed, LocalDate.of(2027, 2, 1))).isEqualTo(13);
        assertThat(PaperAdvisor.begunMonths(LocalDate.of(2024, 2, 29), LocalDate.of(2025, 2, 28)))
                .isEqualTo(12);
    }

    /** An adult's paper on which all is said, but for what the row of the test says. */
    private static Map<String, Object> facts(String paper, String said) {
        var facts = new HashMap<String, Object>();
        facts.put("paper", paper);
        facts.put("minor", false);
        facts.put("sending", "FR");
        facts.put("destination", "ES");
        facts.put("issuer", "");
        for (var mark : PaperMark.values()) {
            facts.put(
                    camel(mark),
                    !mark.equals(PaperMark.EXTENDED)
                            && !mark.equals(PaperMark.PROVISIONAL)
                            && !mark.equals(PaperMark.PASSPORT));
        }
        for (var unknown : new String[] {
            "holder", "validDays", "expiredMonths", "lapsedMonths", "issuedMonths", "signedDays", "signerIsHolder"
        }) {
            facts.put(unknown, null);
        }
        Arrays.stream(said.split(" ")).map(pair -> pair.split("=")).forEach(pair -> facts.put(pair[0], value(pair[1])));
        return facts;
    }

    private static Object value(String text) {
        return text.matches("true|false")
                ? Boolean.valueOf(text)
                : text.matches("-?\\d+") ? Integer.valueOf(text) : text;
    }

    private static String camel(PaperMark mark) {
        return switch (mark) {
            case TWO_CONTACTS -> "twoContacts";
            case OTHER_PERSONS -> "otherPersons";
            default -> mark.name().toLowerCase(java.util.Locale.ROOT);
        };
    }
}
