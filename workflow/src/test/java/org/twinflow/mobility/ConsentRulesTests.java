package org.twinflow.mobility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinflow.mobility.Signatories.Pupil.HEARD;
import static org.twinflow.mobility.Signatories.Pupil.INFORMED;
import static org.twinflow.mobility.Signatories.Pupil.SIGNS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The vectors of the table of digital consent. */
@SpringBootTest
class ConsentRulesTests {

    @Autowired
    ConsentRules rules;

    @ParameterizedTest
    @CsvSource({
        // school, residence, age, purpose, pupil, parents
        "FR, FR, 14, MESSAGING, SIGNS, 1",
        "FR, FR, 15, MESSAGING, SIGNS, 0",
        "BE, BE, 13, MESSAGING, SIGNS, 0",
        "FR, DE, 15, MESSAGING, SIGNS, 1",
        "DE, DE, 15, ACCOUNT, HEARD, 1",
        "DE, DE, 16, ACCOUNT, SIGNS, 0",
        "FR, FR, 17, IMAGE_PUBLIC, SIGNS, 1",
        "FR, FR, 14, MOBILITY, SIGNS, 1",
        "BE, BE, 17, HEALTH_SHARE, SIGNS, 1",
        "BE, BE, 18, MOBILITY, SIGNS, 0",
        "XK, XK, 15, MESSAGING, HEARD, 1",
    })
    void nameWhoSigns(
            String school, String residence, int age, ConsentPurpose purpose, Signatories.Pupil pupil, int parents) {
        var wanted = rules.of(question(school, residence, age, purpose, false, false, false));

        assertThat(wanted).hasValueSatisfying(signatories -> {
            assertThat(signatories.pupil()).isEqualTo(pupil);
            assertThat(signatories.parents()).isEqualTo(parents);
            assertThat(signatories.informed()).isEqualTo(age < 18);
        });
    }

    @Test
    void wantBothParentsWhereTheyDisagreeWhateverTheAge() {
        for (var age = 12; age < 18; age++) {
            assertThat(rules.of(question("FR", "FR", age, ConsentPurpose.MOBILITY, false, true, false)))
                    .contains(new Signatories(SIGNS, 2, true));
        }
    }

    @Test
    void wantBothParentsForPicturesWhereTheSchoolDoes() {
        assertThat(rules.of(question("FR", "FR", 14, ConsentPurpose.IMAGE_PUBLIC, false, false, true)))
                .contains(new Signatories(SIGNS, 2, true));
    }

    @Test
    void askNobodyForWhatIsTeaching() {
        assertThat(rules.of(question("FR", "FR", 14, ConsentPurpose.MESSAGING, true, false, false)))
                .contains(new Signatories(INFORMED, 0, true));
    }

    @Test
    void turnSignatoriesIntoTheSignersOfAPaper() {
        assertThat(SignedBy.of(new Signatories(SIGNS, 0, true))).isEqualTo(SignedBy.TRAVELLER);
        assertThat(SignedBy.of(new Signatories(HEARD, 1, true))).isEqualTo(SignedBy.PARENT);
        assertThat(SignedBy.of(new Signatories(HEARD, 2, true))).isEqualTo(SignedBy.BOTH_PARENTS);
        assertThat(SignedBy.of(new Signatories(SIGNS, 1, true))).isEqualTo(SignedBy.TRAVELLER_AND_PARENT);
        assertThat(SignedBy.of(new Signatories(SIGNS, 2, true))).isEqualTo(SignedBy.TRAVELLER_AND_BOTH_PARENTS);
    }

    private static ConsentRules.Question question(
            String school,
            String residence,
            int age,
            ConsentPurpose purpose,
            boolean publicTask,
            boolean conflict,
            boolean bothForImages) {
        return new ConsentRules.Question(purpose, age, school, residence, publicTask, conflict, bothForImages);
    }
}
