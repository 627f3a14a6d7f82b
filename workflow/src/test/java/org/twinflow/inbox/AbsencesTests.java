package org.twinflow.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.access.Role;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** What somebody has is done by somebody else while they are away, and by nobody else. */
class AbsencesTests extends InboxScene {

    @Autowired
    Absences absences;

    LocalDate today;
    PersonId celia;

    @BeforeEach
    void aThirdColleague() {
        today = LocalDate.now(ZoneId.of("Europe/Paris"));
        celia = fixtures.aTeacher(fixtures.aSchool("PT"));
        fixtures.admit(project, celia, Role.TEACHER);
    }

    @Test
    void opensWhatTheHolderHasToWhoStandsIn() {
        var task = held();
        assertThat(mine(bruno)).isEmpty();

        away(today, today.plusDays(5));

        assertThat(mine(bruno)).containsExactly(task);
        assertThat(mine(celia)).isEmpty();
        assertThat(inbox.counts(fixtures.reader(bruno), query(InboxView.ME, 5, null))
                        .me())
                .isOne();
        var shown = inbox.task(task, fixtures.reader(bruno), Locale.ENGLISH);
        assertThat(shown.standInFor()).isNotNull().extracting(PersonSummary::id).isEqualTo(ana);
    }

    @Test
    void letsWhoStandsInTakeItAndTheHolderFollow() {
        var task = held();
        away(today, today.plusDays(5));

        work.claim(task, fixtures.reader(bruno));

        assertThat(mine(ana)).isEmpty();
        assertThat(ids(ana, InboxView.WAITING)).containsExactly(task);
        assertThatThrownBy(() -> work.claim(task, fixtures.reader(ana))).isInstanceOf(RefusedException.class);
    }

    @Test
    void opensWhatComesMeanwhile() {
        away(today, today.plusDays(5));

        var task = held();

        assertThat(mine(bruno)).containsExactly(task);
    }

    @Test
    void beginsAndEndsByTheDaysOfWhoIsAway() {
        var task = held();
        away(today.plusDays(3), today.plusDays(5));
        assertThat(mine(bruno)).isEmpty();

        absences.turn(noon(today.plusDays(3)));
        assertThat(mine(bruno)).containsExactly(task);

        absences.turn(noon(today.plusDays(6)));
        assertThat(mine(bruno)).isEmpty();
        assertThatThrownBy(() -> work.claim(task, fixtures.reader(bruno))).isInstanceOf(RefusedException.class);
    }

    @Test
    void endsWhenTheHolderIsBackEarlier() {
        held();
        var id = away(today, today.plusDays(5));
        assertThatThrownBy(() -> absences.end(id, fixtures.reader(bruno))).isInstanceOf(NotFoundException.class);

        absences.end(id, fixtures.reader(ana));

        assertThat(mine(bruno)).isEmpty();
        assertThat(absences.of(fixtures.reader(ana))).isEmpty();
    }

    @Test
    void opensNothingOfAProjectThatWhoStandsInHasLeft() {
        held();
        away(today, today.plusDays(5));
        assertThat(mine(bruno)).hasSize(1);

        fixtures.dismiss(project, bruno);

        assertThat(mine(bruno)).isEmpty();
    }

    @Test
    void isMadeAnewAsItWas() {
        held();
        away(today, today.plusDays(5));
        var live = rows.all();
        var flags = rows.flags();

        inbox.rebuild(fixtures.reader(fixtures.anAdministrator()));

        assertThat(rows.all()).isEqualTo(live);
        assertThat(rows.flags()).isEqualTo(flags).anyMatch(line -> line.contains(StandIns.token(bruno)));
    }

    @Test
    void refusesDaysAndPeopleThatCannotBe() {
        away(today.plusDays(10), today.plusDays(12));

        assertThat(refused(today.plusDays(4), today.plusDays(2), bruno)).isEqualTo("until absence.order");
        assertThat(refused(today.minusDays(4), today.minusDays(2), bruno)).isEqualTo("until absence.past");
        assertThat(refused(today, today.plusDays(500), bruno)).isEqualTo("until absence.long");
        assertThat(refused(today.plusDays(12), today.plusDays(14), bruno)).isEqualTo("from absence.overlaps");
        assertThat(refused(today, today, fixtures.aTeacher(fixtures.aSchool("IT"))))
                .isEqualTo("deputy absence.stranger");
        assertThat(refused(today, today, null)).isEqualTo("deputy inbox.field.required");
        absences.plan(today, today, ana, fixtures.reader(celia));
        assertThat(refused(today, today, celia)).isEqualTo("deputy absence.away");
    }

    @Test
    void isForStaffAlone() {
        var pupil = fixtures.aPerson("Inès", fixtures.aSchool("FR"));
        fixtures.admit(project, pupil, Role.PUPIL);

        assertThat(absences.deputies(fixtures.reader(ana)))
                .extracting(person -> person.id())
                .contains(bruno, celia)
                .doesNotContain(pupil, ana);
        assertThatThrownBy(() -> absences.plan(today, today, bruno, fixtures.reader(pupil)))
                .isInstanceOf(ForbiddenException.class);
    }

    private String held() {
        var task = aTask("2099-01-01");
        work.claim(task, fixtures.reader(ana));
        return task;
    }

    private UUID away(LocalDate from, LocalDate until) {
        return absences.plan(from, until, bruno, fixtures.reader(ana));
    }

    private String refused(LocalDate from, LocalDate until, @Nullable PersonId deputy) {
        try {
            absences.plan(from, until, deputy, fixtures.reader(ana));
            return "";
        } catch (InvalidException invalid) {
            FieldError error = invalid.errors().getFirst();
            return error.field() + " " + error.code();
        }
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ZoneId.of("Europe/Paris")).toInstant();
    }
}
