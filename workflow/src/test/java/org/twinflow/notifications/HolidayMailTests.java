package org.twinflow.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.holidays.Holidays;
import org.twinflow.holidays.NewBreak;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;

/** On which days no mail is sent. */
class HolidayMailTests extends NoticeScene {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    @Autowired
    LetterBox letterBox;

    @Autowired
    Holidays holidays;

    @Autowired
    People people;

    @Test
    void sendsNothingOnWeekendsAndPublicHolidaysOfTheSchool() {
        assertThat(isOff(teacher, MONDAY)).isFalse();
        assertThat(isOff(teacher, MONDAY.minusDays(1))).isTrue();
        assertThat(isOff(teacher, LocalDate.of(2027, 7, 14))).isTrue();
        assertThat(isOff(partner, LocalDate.of(2027, 7, 14))).isFalse();
        assertThat(isOff(partner, LocalDate.of(2027, 5, 3))).isTrue();
    }

    @Test
    void sendsNothingWhileTheSchoolItselfIsOff() {
        holidays.add(
                new NewBreak("FR", "", school, "Patron", MONDAY, MONDAY.plusDays(1), ""),
                fixtures.reader(fixtures.anAdministrator()));

        assertThat(isOff(teacher, MONDAY)).isTrue();
        assertThat(isOff(partner, MONDAY)).isFalse();
        assertThat(isOff(teacher, MONDAY.plusDays(2))).isFalse();
    }

    private boolean isOff(PersonId person, LocalDate date) {
        return letterBox.isOff(date, people.person(person));
    }
}
