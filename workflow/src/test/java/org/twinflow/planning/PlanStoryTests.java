package org.twinflow.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.access.Role;
import org.twinflow.engine.Processes;
import org.twinflow.planning.PlanDetails.Stage;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** What becomes of a plan in force: advice, moves, requests and editions. */
class PlanStoryTests extends PlanScene {

    @Autowired
    PlanRequests requests;

    @Autowired
    Processes processes;

    @Test
    void showsAMoveOntoHolidaysAsksTheSchoolsConcernedAndListsTheOneChange() {
        plans.move(project, letters, day("2026-11-11"), day("2026-11-11"), reader(helene));

        assertThat(advice()).anySatisfy(advice -> {
            assertThat(advice.code()).isEqualTo("planning.advice.off");
            assertThat(advice.arguments()).contains("Letters", "School PL");
        });
        plans.move(project, letters, day("2026-11-16"), day("2026-11-20"), reader(helene));
        assertThat(advice()).noneMatch(advice -> advice.code().equals("planning.advice.off"));

        propose();
        assertThat(inbox.keys(kasia, project)).containsExactly("agreePlan");
        assertThat(inbox.keys(lucia, project)).as("not concerned").isEmpty();
        vote(kasia);
        jobs.runDue();

        assertThat(plan().edition()).isEqualTo(2);
        assertThat(plan().votes()).extracting(vote -> vote.school().id()).containsExactly(poland);
        var newest = history.editions(project, reader(kasia)).getFirst();
        assertThat(newest.number()).isEqualTo(2);
        assertThat(newest.publishedAt()).isNotNull();
        assertThat(newest.changes())
                .containsExactly(new PlanChange(
                        "planning.change.dates",
                        letters,
                        List.of("Letters", "2026-11-02", "2026-11-06", "2026-11-16", "2026-11-20")));
    }

    @Test
    void listsWhatTheDraftWouldChange() {
        plans.begin(project, reader(helene));
        assertThat(history.draftChanges(project, reader(helene))).isEmpty();
        plans.remove(project, letters, plan().version(), reader(helene));
        plans.change(
                project,
                water,
                new NewActivity(
                        "Water, again",
                        Phase.BEFORE_MOBILITY,
                        day("2026-10-05"),
                        day("2026-10-16"),
                        spain,
                        List.of(france, spain),
                        List.of("en", "fr"),
                        ""),
                plan().version(),
                reader(helene));

        assertThat(history.draftChanges(project, reader(kasia)))
                .extracting(change -> change.code().substring("planning.change.".length()))
                .containsExactly("title", "phase", "responsible", "left", "languages", "output.none", "removed");
    }

    @Test
    void takesUpAChangeThatSomebodyAskedFor() {
        requests.ask(
                project,
                new NewRequest(letters, "We have exams then.", day("2026-11-23"), day("2026-11-27")),
                reader(kasia));
        decide("accept");

        assertThat(plan().stage()).isEqualTo(Stage.PROPOSAL);
        assertThat(plan().draft().getLast().start()).isEqualTo(day("2026-11-23"));
        var asked = requests.of(project, reader(kasia)).getFirst();
        assertThat(asked.state()).isEqualTo(PlanRequest.State.ACCEPTED);
        assertThat(asked.reason()).isEqualTo("You are right.");
        assertThat(asked.title()).isEqualTo("Letters");
    }

    @Test
    void leavesThePlanWhenTheCoordinatorSaysSo() {
        requests.ask(project, new NewRequest(null, "More music.", null, null), reader(lucia));
        decide("decline");

        assertThat(plan().stage()).isEqualTo(Stage.RESTING);
        assertThat(requests.of(project, reader(lucia)).getFirst().state()).isEqualTo(PlanRequest.State.DECLINED);
    }

    @Test
    void letsARequestLapseThatNobodyDecidesOn() {
        var id = requests.ask(project, new NewRequest(null, "More music.", null, null), reader(lucia));

        jobs.ringTimers(PlanRequests.PROCESS, id.toString(), "changeForgotten");
        jobs.runDue();

        assertThat(requests.of(project, reader(lucia)).getFirst().state()).isEqualTo(PlanRequest.State.LAPSED);
        assertThat(inbox.keys(helene, project)).isEmpty();
    }

    @Test
    void takesUpNothingWhileTheSchoolsAreAsked() {
        requests.ask(project, new NewRequest(null, "More music.", null, null), reader(lucia));
        plans.move(project, letters, day("2026-11-16"), day("2026-11-20"), reader(helene));
        propose();

        assertThatThrownBy(() -> decide("accept")).isInstanceOf(RefusedException.class);
        assertThat(inbox.keys(helene, project)).contains("decideChange");
    }

    @Test
    void hearsPeopleOfItsSchoolsOnly() {
        var pupil = fixtures.aPerson("pupil", poland);
        fixtures.admit(project, pupil, Role.PUPIL);
        var stranger = fixtures.aTeacher(fixtures.aSchool("EL"));
        var wanted = new NewRequest(null, "A longer break.", null, null);

        assertThat(requests.ask(project, wanted, reader(pupil))).isNotNull();
        assertThat(requests.of(project, reader(pupil))).hasSize(1);
        requests.ask(project, wanted, reader(kasia));
        assertThat(requests.of(project, reader(pupil))).hasSize(1);
        assertThat(requests.of(project, reader(lucia))).hasSize(2);
        assertThatThrownBy(() -> requests.ask(project, wanted, reader(stranger)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void wantsAChangeSaidClearly() {
        assertThatThrownBy(() -> ask(letters, "", null, null)).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> ask(ActivityId.next(), "Later.", null, null)).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> ask(null, "Later.", "2026-11-09", null)).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> ask(letters, "Later.", "2026-11-09", "2026-11-08"))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> ask(letters, "Shorter.", null, "2026-11-01")).isInstanceOf(InvalidException.class);
    }

    @Test
    void isDoneInItsOwnWayByOneSchool() {
        plans.adapt(project, water, poland, "Próbki wody", "We sample from the ice.", reader(kasia));

        var adapted = plan().current().getFirst().adaptations();
        assertThat(adapted).extracting(each -> each.school().id()).containsExactly(poland);
        assertThat(adapted).extracting(AdaptedActivity::title).containsExactly("Próbki wody");
        assertThat(plan().current().getFirst().title()).isEqualTo("Water samples");

        assertThatThrownBy(() -> plans.adapt(project, water, poland, "Mine", "", reader(lucia)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> plans.adapt(project, letters, spain, "Cartas", "", reader(lucia)))
                .isInstanceOf(InvalidException.class);
        plans.adapt(project, water, poland, "", "", reader(kasia));
        assertThat(plan().current().getFirst().adaptations()).isEmpty();
    }

    @Test
    void isMovedByCoordinatorsWithinTheProject() {
        assertThatThrownBy(() -> plans.move(project, letters, day("2026-11-16"), day("2026-11-20"), reader(kasia)))
                .isInstanceOf(ForbiddenException.class);
        assertThat(plan().stage()).isEqualTo(Stage.RESTING);
        assertThatThrownBy(() -> plans.move(project, letters, day("2026-11-20"), day("2026-11-16"), reader(helene)))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> plans.move(project, letters, day("2030-11-16"), day("2030-11-20"), reader(helene)))
                .isInstanceOf(InvalidException.class);

        var before = plans.move(project, letters, day("2026-11-16"), day("2026-11-20"), reader(helene));

        assertThat(before.start()).isEqualTo(day("2026-11-02"));
        assertThat(plans.shown(reader(helene)))
                .filteredOn(ShownActivity::draft)
                .extracting(shown -> shown.activity().title())
                .containsExactly("Letters");
        plans.move(project, letters, before.start(), before.end(), reader(helene));
        assertThat(plans.shown(reader(helene))).noneMatch(ShownActivity::draft);
    }

    @Test
    void tellsOfQuietWeeksAndOfMobilitiesWithoutAPhase() {
        plans.begin(project, reader(helene));
        add("The coast", Phase.DURING_MOBILITY, "2027-01-11", "2027-01-15", spain, france, spain);

        assertThat(advice().stream().map(Conflict::code))
                .contains("planning.advice.gap", "planning.advice.before", "planning.advice.after");

        add("Getting ready", Phase.BEFORE_MOBILITY, "2026-12-07", "2026-12-11", spain, france, spain);
        add("Looking back", Phase.AFTER_MOBILITY, "2027-01-18", "2027-01-22", spain, france, spain);
        assertThat(advice().stream().map(Conflict::code))
                .doesNotContain("planning.advice.before", "planning.advice.after");
    }

    private void decide(String decision) {
        inbox.complete(helene, project, "decideChange", Map.of("decision", decision, "reason", "You are right."));
        jobs.runDue();
    }

    private void ask(@Nullable ActivityId activity, String words, @Nullable String start, @Nullable String end) {
        requests.ask(
                project,
                new NewRequest(activity, words, start == null ? null : day(start), end == null ? null : day(end)),
                reader(kasia));
    }

    private List<Conflict> advice() {
        return history.advice(project, Locale.ENGLISH, reader(helene));
    }
}
