package org.twinflow.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.twinflow.incidents.IncidentCases.PROCESS;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.journeys.Slot;
import org.twinflow.mobility.DossierId;
import org.twinflow.notifications.NoticeKind;
import org.twinflow.people.PersonId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** From the report of an accompanying teacher to what was learnt, on every path of the model. */
@SpringBootTest
class IncidentTests extends IncidentScene {

    @Test
    void isKnownToThoseWhoAnswerForTheGroupAndToNobodyElse() {
        var id = report(Severity.SERIOUS);

        for (var person : List.of(guide, world.coordinator(), world.head(), hostHead)) {
            assertThat(incidents.get(id, reader(person)).summary().title()).isEqualTo("A fall");
        }
        for (var person : List.of(world.mother(), world.pupil(), world.teacher(), world.partner(), world.host())) {
            assertThatThrownBy(() -> incidents.get(id, reader(person))).isInstanceOf(NotFoundException.class);
        }
        assertThat(incidents.of(mobility, reader(world.teacher()))).isEmpty();
        assertThat(incidents.of(mobility, reader(guide))).hasSize(1);
        assertThatThrownBy(() -> incidents.report(mobility, told(Severity.MINOR), reader(world.head())))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void tellsThemAtOnceAndGivesTheTaskFirst() {
        var id = report(Severity.SERIOUS);

        assertThat(told(world.head())).contains(NoticeKind.INCIDENT_URGENT);
        assertThat(told(world.coordinator())).contains(NoticeKind.INCIDENT_URGENT);
        assertThat(told(world.mother())).doesNotContain(NoticeKind.INCIDENT_URGENT);
        assertThat(tasks.about(id.toString())).singleElement().satisfies(task -> {
            assertThat(task.key()).isEqualTo("callPeople");
            assertThat(task.priority()).isEqualTo(90);
        });
        report(Severity.MINOR);
        assertThat(told(hostHead)).contains(NoticeKind.INCIDENT);
    }

    @Test
    void closesWithWhatWasLearntOnceEverybodyWasTried() {
        var id = report(Severity.MINOR);
        assertThatThrownBy(() -> incidents.endCalls(id, false, reader(guide))).isInstanceOf(RefusedException.class);
        tryAll(id, false);
        assertThat(get(id).toCall()).isZero();

        incidents.endCalls(id, false, reader(guide));

        assertThat(active(id)).containsExactly("closeIncident");
        assertThat(matters.isOpen(mobility)).isTrue();
        assertThatThrownBy(() -> incidents.close(id, " ", reader(world.head()))).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> incidents.close(id, "Shoes.", reader(guide))).isInstanceOf(ForbiddenException.class);
        incidents.close(id, "Sturdy shoes on the list.", reader(world.head()));
        assertThat(processes.isRunning(PROCESS, id.toString())).isFalse();
        assertThat(matters.isOpen(mobility)).isFalse();
        assertThat(get(id).closedBy()).isNotNull();
        assertThat(get(id).log())
                .extracting(IncidentDetails.Line::kind)
                .startsWith(EntryKind.REPORTED)
                .endsWith(EntryKind.CLOSED);
        assertThatThrownBy(() -> incidents.note(id, "Later", reader(guide))).isInstanceOf(RefusedException.class);
    }

    @Test
    void remindsAfterAnHourAsLongAsCallsAreDue() {
        var id = report(Severity.MINOR);
        var before = told(world.head()).size();

        jobs.ringTimers(PROCESS, id.toString(), "callsLate");
        jobs.runDue();

        assertThat(told(world.head())).hasSize(before + 1);
        assertThat(active(id)).containsExactly("callPeople");
    }

    @Test
    void sendsAPupilHomeWhomNobodyCountsAfterwards() {
        var id = report(Severity.MODERATE);
        tryAll(id, true);
        incidents.endCalls(id, true, reader(guide));
        assertThat(active(id)).containsExactly("arrangeReturn");
        var today = LocalDate.now(ZoneOffset.UTC);

        incidents.sendHome(id, new GoingHome(dossier, today.minusDays(1), "With the mother"), reader(guide));

        assertThat(active(id)).containsExactly("closeIncident");
        assertThat(get(id).concerned()).singleElement().satisfies(pupil -> {
            assertThat(pupil.homeOn()).isEqualTo(today.minusDays(1));
            assertThat(pupil.escort()).isEqualTo("With the mother");
        });
        assertThat(counted(today.minusDays(1))).contains(dossier);
        assertThat(counted(today)).doesNotContain(dossier);
        assertThatThrownBy(() -> incidents.sendHome(id, new GoingHome(dossier, today, "Again"), reader(guide)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void forgetsWhatWasSaidOnceTheJourneyIsLongOver() {
        var id = report(Severity.MINOR);
        tryAll(id, true);
        incidents.endCalls(id, false, reader(guide));
        incidents.close(id, "Sturdy shoes.", reader(world.head()));
        forget();
        assertThat(get(id).forgotten()).isFalse();

        journeys.letTimePass(mobility, 60);
        forget();

        assertThat(get(id).forgotten()).isTrue();
        assertThat(get(id).log()).isEmpty();
        assertThat(get(id).summary().title()).isEmpty();
        assertThat(get(id).lessons()).isEqualTo("Sturdy shoes.");
    }

    private void forget() {
        transaction.executeWithoutResult(status -> care.forget());
    }

    private List<NoticeKind> told(PersonId person) {
        return notices.list(reader(person), null, 50, false, Locale.ENGLISH).items().stream()
                .map(notice -> notice.kind())
                .filter(kind -> kind == NoticeKind.INCIDENT || kind == NoticeKind.INCIDENT_URGENT)
                .toList();
    }

    private List<DossierId> counted(LocalDate day) {
        return attendance.of(mobility, day, Slot.MORNING, reader(world.coordinator())).rows().stream()
                .map(row -> row.dossier())
                .toList();
    }
}
