package org.twinflow.holidays;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.people.People;
import org.twinflow.people.SchoolSummary;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.StaleException;

@SpringBootTest
@Transactional
class HolidaysTests {

    private static final LocalDate FIRST = LocalDate.of(2027, 2, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 2, 28);

    @Autowired
    Fixtures fixtures;

    @Autowired
    Holidays holidays;

    @Autowired
    People people;

    Reader administrator;
    SchoolSummary school;

    @BeforeEach
    void aSchoolInAndorra() {
        administrator = fixtures.reader(fixtures.anAdministrator());
        school = people.school(fixtures.aSchool("AD"));
    }

    @Test
    void knowPublicHolidaysInTheReadersLanguage() {
        var day = LocalDate.of(2026, 11, 11);

        assertThat(holidays.on("PL", day)).extracting(DayOff::kind).containsExactly(DayOff.Kind.PUBLIC_HOLIDAY);
        assertThat(holidays.between("FR", day, day, Locale.FRENCH))
                .extracting(DayOff::name)
                .allMatch(name -> name.startsWith("Armistice"));
        assertThat(holidays.on("ES", day)).isEmpty();
        assertThat(holidays.on("GR", LocalDate.of(2027, 5, 3)))
                .as("Easter Monday of the east")
                .isNotEmpty();
        assertThat(holidays.on("XX", day)).isEmpty();
    }

    @Test
    void comeWithTheSystemForSomeCountriesAndAreWrittenDownOnce() {
        assertThat(holidays.shipped("FR"))
                .hasSizeGreaterThan(10)
                .allSatisfy(each -> assertThat(each.source()).contains("ODbL"));
        assertThatThrownBy(() -> holidays.addShipped("FR", fixtures.reader(fixtures.aTeacher(school.id()))))
                .isInstanceOf(ForbiddenException.class);
        for (var country : List.of("AT", "BE", "CZ", "DE", "EE", "FR", "LI", "LT", "LU", "NL", "PL", "PT", "SK")) {
            var added = holidays.addShipped(country, administrator);
            assertThat(added.added()).as(country).isPositive();
            assertThat(holidays.addShipped(country, administrator).added()).isZero();
            assertThat(holidays.shipped(country)).isEmpty();
        }
        assertThat(holidays.between("FR", LocalDate.of(2027, 2, 8), LocalDate.of(2027, 2, 8), Locale.FRENCH))
                .extracting(DayOff::region)
                .containsExactly("Zone C");
        assertThatThrownBy(() -> holidays.addShipped("GR", administrator)).isInstanceOf(InvalidException.class);
    }

    /** Its licence asks that it is told where it is from; the sum that it is the table which was looked at. */
    @Test
    void areTheTableThatTheFileBesideItSpeaksOf() throws Exception {
        var table =
                getClass().getResourceAsStream("/holidays/school-breaks.csv").readAllBytes();
        var beside =
                new String(getClass().getResourceAsStream("/holidays/README.md").readAllBytes(), UTF_8);

        assertThat(beside)
                .contains(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(table)));
    }

    @Test
    void areOffForTheRegionOfASchoolAndForItAlone() {
        add("Zone A", "2027-02-06", "2027-02-21");
        add("Zone B", "2027-02-20", "2027-03-07");
        assertThat(names()).hasSize(2);

        holidays.place(school.id(), "Zone B", administrator);

        assertThat(names()).containsExactly("Winter Zone B");
        assertThat(holidays.region(school.id())).isEqualTo("Zone B");
        assertThat(holidays.isOff(school, LocalDate.of(2027, 2, 8))).isFalse();
        assertThat(holidays.isOff(school, LocalDate.of(2027, 2, 22))).isTrue();

        holidays.add(new NewBreak("AD", "", school.id(), "Patron", FIRST, FIRST, ""), administrator);
        assertThat(names()).containsExactly("Patron", "Winter Zone B");
        assertThat(holidays.on("AD", FIRST)).isEmpty();
        holidays.place(school.id(), "", administrator);
        assertThat(names()).hasSize(3);
    }

    @Test
    void areChangedAndRemovedByAdministratorsOnly() {
        var id = add("", "2027-02-06", "2027-02-21");
        var seen = holidays.get(id);
        var teacher = fixtures.reader(fixtures.aTeacher(school.id()));

        assertThatThrownBy(() -> holidays.add(seen.facts(), teacher)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> holidays.remove(id, teacher)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> holidays.change(id, seen.facts(), 7, administrator))
                .isInstanceOf(StaleException.class);
        holidays.change(
                id, new NewBreak("AD", "", null, "Snow", FIRST, FIRST, "The ministry"), seen.version(), administrator);
        assertThat(holidays.breaks("AD"))
                .extracting(each -> each.facts().name())
                .containsExactly("Snow");
        holidays.remove(id, administrator);
        assertThat(holidays.breaks("AD")).isEmpty();
    }

    @Test
    void refuseWhatCannotBe() {
        assertThatThrownBy(() -> add("", "2027-02-21", "2027-02-06"))
                .isInstanceOf(InvalidException.class)
                .extracting(HolidaysTests::codes)
                .isEqualTo(List.of("holidays.end.before"));
        assertThatThrownBy(() -> add("", "2027-02-06", "2028-02-06"))
                .extracting(HolidaysTests::codes)
                .isEqualTo(List.of("holidays.end.far"));
        assertThatThrownBy(
                        () -> holidays.add(new NewBreak("Frankreich", "", null, " ", FIRST, LAST, ""), administrator))
                .extracting(HolidaysTests::codes)
                .isEqualTo(List.of("holidays.country.form", "holidays.name.form"));
    }

    @Test
    void areImportedFromATableOnceHoweverOftenItIsSent() {
        var table = """
                country;region;name;start;end;source
                AD;Zone A;Winter;2027-02-06;2027-02-21;The ministry, 12 March 2026
                AD;;Spring;2027-04-03;2027-04-18;
                """;

        assertThat(holidays.importFile(table, "", "", "A letter", administrator))
                .isEqualTo(new Imported(2, 0));
        assertThat(holidays.importFile(table, "", "", "A letter", administrator))
                .isEqualTo(new Imported(0, 2));

        assertThat(holidays.breaks("AD"))
                .extracting(each -> each.facts().source())
                .containsExactly("The ministry, 12 March 2026", "A letter");
    }

    @Test
    void areImportedFromACalendarWhoseEventsEndTheDayAfter() {
        var calendar = """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Ministry//EN
                BEGIN:VEVENT
                UID:1
                DTSTAMP:20260101T000000Z
                DTSTART;VALUE=DATE:20270206
                DTEND;VALUE=DATE:20270222
                SUMMARY:Winter break
                END:VEVENT
                BEGIN:VEVENT
                UID:2
                DTSTAMP:20260101T000000Z
                DTSTART;VALUE=DATE:20270501
                SUMMARY:One day
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n");

        holidays.importFile(calendar, "AD", "Zone A", "The ministry", administrator);

        assertThat(holidays.breaks("AD"))
                .extracting(each -> each.facts().end())
                .containsExactly(LocalDate.of(2027, 2, 21), LocalDate.of(2027, 5, 1));
    }

    @Test
    void sayWhichLineOfAFileIsWrongAndTakeNoneOfIt() {
        assertThatThrownBy(() -> importing("country,name,start,end\nAD,Winter,2027-02-06,21.2.2027\n"))
                .extracting(HolidaysTests::codes)
                .isEqualTo(List.of("holidays.file.date"));
        assertThatThrownBy(() -> importing("a,b\n1,2\n"))
                .extracting(HolidaysTests::codes)
                .isEqualTo(List.of("holidays.file.columns"));
        assertThatThrownBy(() -> importing("BEGIN:VCALENDAR\r\nnonsense"))
                .extracting(HolidaysTests::codes)
                .isEqualTo(List.of("holidays.file.unreadable"));
        assertThatThrownBy(() -> importing(""))
                .extracting(HolidaysTests::codes)
                .isEqualTo(List.of("holidays.file.empty"));
        assertThat(holidays.breaks("AD")).isEmpty();
    }

    private void importing(String text) {
        holidays.importFile(text, "AD", "", "", administrator);
    }

    private static List<String> codes(Throwable thrown) {
        return ((InvalidException) thrown)
                .errors().stream().map(FieldError::code).toList();
    }

    private BreakId add(String region, String start, String end) {
        return holidays.add(
                new NewBreak(
                        "AD",
                        region,
                        null,
                        "Winter " + region,
                        LocalDate.parse(start),
                        LocalDate.parse(end),
                        "The ministry"),
                administrator);
    }

    private List<String> names() {
        return holidays.of(school, FIRST, LAST, Locale.ENGLISH).stream()
                .filter(day -> day.kind() == DayOff.Kind.BREAK)
                .map(DayOff::name)
                .toList();
    }
}
