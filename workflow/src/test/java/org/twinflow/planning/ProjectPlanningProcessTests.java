package org.twinflow.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.InboxFixtures;
import org.twinflow.access.Role;
import org.twinflow.engine.Jobs;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.planning.PlanDetails.Stage;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.StaleException;

/** Walks every way through {@code project-planning.bpmn}. */
@SpringBootTest
class ProjectPlanningProcessTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    InboxFixtures inbox;

    @Autowired
    Plans plans;

    @Autowired
    Jobs jobs;

    SchoolId france;
    SchoolId spain;
    SchoolId poland;
    PersonId helene;
    PersonId lucia;
    PersonId kasia;
    ProjectId project;

    @BeforeEach
    void aProjectOfThreeSchoolsWhosePlanIsBegun() {
        france = fixtures.aSchool("FR");
        spain = fixtures.aSchool("ES");
        poland = fixtures.aSchool("PL");
        helene = fixtures.aTeacher(france);
        lucia = fixtures.aTeacher(spain);
        kasia = fixtures.aTeacher(poland);
        project = fixtures.aProject(helene, france, spain, poland);
        fixtures.admit(project, lucia, Role.TEACHER);
        fixtures.admit(project, kasia, Role.TEACHER);
        plans.begin(project, fixtures.reader(helene));
    }

    @Test
    void isPublishedOnceAllSchoolsAgree() {
        propose();
        assertThat(inbox.keys(helene, project)).isEmpty();

        vote(lucia, "agree");
        vote(kasia, "agree");
        jobs.runDue();

        assertThat(plan().stage()).isEqualTo(Stage.RESTING);
        assertThat(plan().edition()).isEqualTo(1);
        assertThat(plan().current()).extracting(PlannedActivity::title).containsExactly("Water samples");
        assertThat(plan().votes()).allMatch(SchoolVote::agrees);
    }

    @Test
    void comesBackWithConflicts() {
        add("Too early", LocalDate.of(2026, 8, 1), france);

        var plan = plans.propose(project, plan().version(), fixtures.reader(helene));

        assertThat(plan.stage()).isEqualTo(Stage.PROPOSAL);
        assertThat(plan.conflicts()).extracting(Conflict::code).containsExactly("planning.conflict.outside");
        assertThat(inbox.keys(helene, project)).containsExactly("proposePlan");
        assertThat(inbox.keys(kasia, project)).isEmpty();
    }

    @Test
    void asksTheCoordinatorWhenTooFewAgreeAndKeepsThePlan() {
        propose();
        vote(lucia, "agree");
        vote(kasia, "amend");
        assertThat(plan().stage()).isEqualTo(Stage.ARBITRATION);

        inbox.complete(
                helene, project, "arbitratePlan", Map.of("arbitration", "keep", "reason", "The boat is booked."));
        jobs.runDue();

        assertThat(plan().edition()).isEqualTo(1);
        assertThat(plan().arbitration()).isEqualTo("The boat is booked.");
    }

    @Test
    void isWrittenAnewWhenTheCoordinatorSaysSo() {
        propose();
        vote(lucia, "amend");
        vote(kasia, "amend");
        inbox.complete(helene, project, "arbitratePlan", Map.of("arbitration", "change", "reason", "You are right."));
        assertThat(plan().stage()).isEqualTo(Stage.PROPOSAL);

        plans.propose(project, plan().version(), fixtures.reader(helene));

        assertThat(plan().stage()).isEqualTo(Stage.AGREEMENT);
        assertThat(plan().votes()).noneMatch(SchoolVote::isGiven);
    }

    @Test
    void countsTheVotesThatAreThereAfterThreeWeeks() {
        propose();
        vote(lucia, "agree");

        jobs.ringTimers(Plans.PROCESS, plan().id().toString(), "agreementOverdue");

        assertThat(plan().stage()).isEqualTo(Stage.ARBITRATION);
        assertThat(inbox.keys(kasia, project)).isEmpty();
    }

    @Test
    void hasNextEditionsThatLeaveTheFormerAsItWas() {
        propose();
        vote(lucia, "agree");
        vote(kasia, "agree");
        jobs.runDue();
        var water = plan().current().getFirst().id();
        plans.done(project, water, true, fixtures.reader(kasia));

        plans.begin(project, fixtures.reader(helene));
        add("Sound map", LocalDate.of(2027, 1, 11), france);
        assertThat(plan().current()).hasSize(1);
        plans.propose(project, plan().version(), fixtures.reader(helene));
        vote(lucia, "agree");
        vote(kasia, "agree");
        jobs.runDue();

        assertThat(plan().edition()).isEqualTo(2);
        assertThat(plan().current()).extracting(PlannedActivity::title).containsExactly("Water samples", "Sound map");
        assertThat(plan().current().getFirst().done()).isNotNull();
    }

    @Test
    void wantsToKnowWhatASchoolWouldChange() {
        propose();

        assertThatThrownBy(() -> inbox.complete(kasia, project, "agreePlan", Map.of("vote", "amend")))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void isBegunOnceAtATime() {
        assertThatThrownBy(() -> plans.begin(project, fixtures.reader(helene))).isInstanceOf(RefusedException.class);
    }

    @Test
    void isProposedOnce() {
        var seen = propose();

        assertThatThrownBy(() -> plans.propose(project, seen, fixtures.reader(helene)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void refusesAChangeOfAnOlderVersion() {
        var seen = plan().version();
        add("Water samples", LocalDate.of(2026, 10, 5), poland);

        assertThatThrownBy(() -> plans.add(
                        project,
                        activity("Sound map", LocalDate.of(2026, 10, 5), poland),
                        seen,
                        fixtures.reader(helene)))
                .isInstanceOf(StaleException.class);
    }

    @Test
    void isChangedAndReplaced() {
        var water = add("Water samples", LocalDate.of(2026, 10, 5), poland);
        var sound = add("Sound map", LocalDate.of(2026, 11, 2), france);
        plans.change(
                project,
                sound,
                activity("Sound map", LocalDate.of(2026, 11, 9), spain),
                plan().version(),
                fixtures.reader(helene));
        assertThat(plan().draft().getLast().start()).isEqualTo(LocalDate.of(2026, 11, 9));

        plans.replace(
                project,
                List.of(
                        new Revised(water, activity("Water, round 1", LocalDate.of(2026, 10, 5), poland)),
                        new Revised(null, activity("Letters", LocalDate.of(2026, 12, 1), france))),
                plan().version(),
                fixtures.reader(helene));

        assertThat(plan().draft()).extracting(PlannedActivity::title).containsExactly("Water, round 1", "Letters");
        plans.remove(project, water, plan().version(), fixtures.reader(helene));
        assertThat(plan().draft()).hasSize(1);
    }

    @Test
    void isWrittenByCoordinatorsOnly() {
        var stranger = fixtures.aTeacher(fixtures.aSchool("EL"));
        var wanted = activity("Mine", LocalDate.of(2026, 10, 5), poland);

        assertThatThrownBy(() -> plans.add(project, wanted, 0, fixtures.reader(kasia)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> plans.add(project, wanted, 0, fixtures.reader(stranger)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> plans.of(project, fixtures.reader(stranger))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> plans.begin(project, fixtures.reader(kasia))).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void keepsItsDraftFromPupils() {
        add("Water samples", LocalDate.of(2026, 10, 5), poland);
        var pupil = fixtures.aPerson("pupil", poland);
        fixtures.admit(project, pupil, Role.PUPIL);

        assertThat(plans.of(project, fixtures.reader(pupil)).orElseThrow().draft())
                .isEmpty();
    }

    private long propose() {
        add("Water samples", LocalDate.of(2026, 10, 5), poland);
        var seen = plan().version();
        plans.propose(project, seen, fixtures.reader(helene));
        assertThat(plan().stage()).isEqualTo(Stage.AGREEMENT);
        return seen;
    }

    private void vote(PersonId teacher, String vote) {
        inbox.complete(teacher, project, "agreePlan", Map.of("vote", vote, "comment", "We are on holiday then."));
    }

    private ActivityId add(String title, LocalDate start, SchoolId responsible) {
        return plans.add(project, activity(title, start, responsible), plan().version(), fixtures.reader(helene));
    }

    private NewActivity activity(String title, LocalDate start, SchoolId responsible) {
        return new NewActivity(
                title,
                Phase.ONLINE,
                start,
                start.plusDays(13),
                responsible,
                List.of(france, spain, poland),
                List.of("en"),
                "A table");
    }

    private PlanDetails plan() {
        return plans.of(project, fixtures.reader(helene)).orElseThrow();
    }
}
