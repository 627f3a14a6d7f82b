package org.twinflow.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.InboxFixtures;
import org.twinflow.access.Role;
import org.twinflow.assignments.AssigneeKind;
import org.twinflow.assignments.AssignmentId;
import org.twinflow.assignments.AssignmentState;
import org.twinflow.assignments.Assignments;
import org.twinflow.assignments.NewAssignment;
import org.twinflow.assignments.Priority;
import org.twinflow.engine.Jobs;
import org.twinflow.invitations.Invitations;
import org.twinflow.invitations.NewInvitation;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;

/** A school comes to a project that is under way; every way through {@code plan-joining.bpmn}. */
@SpringBootTest
class PlanJoiningProcessTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    InboxFixtures inbox;

    @Autowired
    Plans plans;

    @Autowired
    PlanHistory history;

    @Autowired
    PlanRequests requests;

    @Autowired
    Assignments assignments;

    @Autowired
    Invitations invitations;

    @Autowired
    Projects projects;

    @Autowired
    Jobs jobs;

    @Autowired
    JoiningRepository joinings;

    @Autowired
    Clock clock;

    SchoolId france;
    SchoolId poland;
    SchoolId greece;
    PersonId helene;
    PersonId kasia;
    PersonId nikos;
    ProjectId project;
    LocalDate today;

    @BeforeEach
    void aPlanOfTwoSchoolsInForceAndATeacherOfAThird() {
        france = fixtures.aSchool("FR");
        poland = fixtures.aSchool("PL");
        greece = fixtures.aSchool("GR");
        helene = fixtures.aTeacher(france);
        kasia = fixtures.aTeacher(poland);
        nikos = fixtures.aTeacher(greece);
        project = fixtures.aProject(helene, france, poland);
        fixtures.admit(project, kasia, Role.TEACHER);
        today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
        plans.begin(project, fixtures.reader(helene));
        add("Water samples", today, today.plusDays(20), france, poland);
        add("Letters", today.minusDays(20), today.minusDays(5), france, poland);
        add("Choir", today.plusDays(5), today.plusDays(6), france);
        plans.propose(project, plan().version(), fixtures.reader(helene));
        inbox.complete(kasia, project, "agreePlan", Map.of("vote", "agree"));
        jobs.runDue();
        assertThat(plan().edition()).isEqualTo(1);
    }

    @Test
    void getsTheOpenActivitiesThatAllSchoolsDoAndIsAskedForItsAgreement() {
        comes();

        assertThat(schools("Water samples")).containsExactly(france, poland, greece);
        assertThat(schools("Letters")).as("over").containsExactly(france, poland);
        assertThat(schools("Choir")).as("of one school").containsExactly(france);
        assertThat(plan().edition()).isEqualTo(2);
        assertThat(history.editions(project, fixtures.reader(nikos)).getFirst().changes())
                .extracting(PlanChange::activity)
                .containsExactly(named("Water samples").id());
        assertThat(history.draftChanges(project, fixtures.reader(helene))).isEmpty();
        assertThat(inbox.keys(nikos, project)).containsExactly("agreeToPlan");
        assertThat(inbox.tasks(nikos, project).getFirst().url()).endsWith("/planning");
        assertThat(inbox.keys(kasia, project)).as("has agreed already").isEmpty();

        inbox.complete(nikos, project, "agreeToPlan", Map.of("vote", "agree"));

        assertThat(plan().joined()).singleElement().satisfies(joined -> {
            assertThat(joined.school().id()).isEqualTo(greece);
            assertThat(joined.agrees()).isTrue();
        });
        assertThat(requests.of(project, fixtures.reader(helene))).isEmpty();
    }

    @Test
    void asksForChangesLikeAnybodyElse() {
        comes();

        inbox.complete(nikos, project, "agreeToPlan", Map.of("vote", "amend", "comment", "We have no boat."));

        assertThat(plan().joined().getFirst().agrees()).isFalse();
        assertThat(requests.of(project, fixtures.reader(helene)))
                .extracting(request -> request.wanted().words())
                .containsExactly("We have no boat.");
        assertThat(inbox.keys(helene, project)).containsExactly("decideChange");
    }

    @Test
    void isNotWaitedForLongerThanThreeWeeks() {
        comes();
        var joining = joinings.findByPlanOrderByJoinedAtDesc(plan().id()).getFirst();

        jobs.ringTimers(PlanNewcomers.PROCESS, joining.id().toString(), "joiningOverdue");

        assertThat(inbox.keys(nikos, project)).isEmpty();
        assertThat(plan().joined().getFirst().isGiven()).isFalse();
    }

    @Test
    void isAskedNothingMoreOnceItHasLeftAgain() {
        comes();

        projects.part(project, greece, france, fixtures.reader(helene));

        assertThat(inbox.keys(nikos, project)).isEmpty();
        assertThat(plan().joined()).isEmpty();
    }

    @Test
    void isAskedWithTheOthersWhereNothingIsInForceYet() {
        var second = fixtures.aProject(helene, france);
        plans.begin(second, fixtures.reader(helene));
        plans.add(second, activity("Songs", today, today.plusDays(9), france), 0, fixtures.reader(helene));
        project = second;

        comes();

        assertThat(plan().draft().getFirst().schools())
                .extracting(school -> school.id())
                .containsExactly(france, greece);
        assertThat(inbox.keys(nikos, second)).isEmpty();
        plans.propose(second, plan().version(), fixtures.reader(helene));
        assertThat(inbox.keys(nikos, second)).containsExactly("agreePlan");
    }

    @Test
    void getsTheOpenTasksOfAllSchools() {
        var open = give("Place the recorders", AssigneeKind.ALL_SCHOOLS, null);
        give("Draw the map", AssigneeKind.SCHOOL, poland.toString());
        inbox.complete(kasia, project, "doTaskInSchool", Map.of("result", "In Poland."));

        comes();

        assertThat(inbox.keys(nikos, project)).containsExactly("agreeToPlan", "doTaskInSchool");
        inbox.complete(helene, project, "doTaskInSchool", Map.of("result", "In France."));
        assertThat(state(open)).isEqualTo(AssignmentState.TO_DO);
        inbox.complete(nikos, project, "doTaskInSchool", Map.of("result", "In Greece."));
        assertThat(state(open)).isEqualTo(AssignmentState.TO_REVIEW);
        inbox.complete(helene, project, "reviewTask", Map.of("verdict", "rework", "comment", "More light."));
        assertThat(inbox.keys(nikos, project)).containsExactly("agreeToPlan", "doTaskInSchool");
        assertThat(inbox.keys(kasia, project)).contains("doTaskInSchool");
    }

    @Test
    void getsNoTaskThatTheOthersHaveHandedIn() {
        var open = give("Place the recorders", AssigneeKind.ALL_SCHOOLS, null);
        inbox.complete(kasia, project, "doTaskInSchool", Map.of("result", "In Poland."));
        inbox.complete(helene, project, "doTaskInSchool", Map.of("result", "In France."));

        comes();

        assertThat(inbox.keys(nikos, project)).containsExactly("agreeToPlan");
        inbox.complete(helene, project, "reviewTask", Map.of("verdict", "accept"));
        assertThat(state(open)).isEqualTo(AssignmentState.FINISHED);
    }

    private void comes() {
        var secret =
                invitations.invite(project, new NewInvitation("", Role.TEACHER, greece, 7), fixtures.reader(helene));
        invitations.accept(secret, fixtures.reader(nikos));
    }

    private AssignmentId give(String title, AssigneeKind kind, @Nullable String target) {
        return assignments.assign(
                new NewAssignment(project, title, "", kind, target, today.plusDays(9), true, Priority.NORMAL),
                fixtures.reader(helene));
    }

    private AssignmentState state(AssignmentId task) {
        return assignments.get(task, fixtures.reader(helene)).task().state();
    }

    private void add(String title, LocalDate start, LocalDate end, SchoolId... schools) {
        plans.add(project, activity(title, start, end, schools), plan().version(), fixtures.reader(helene));
    }

    private static NewActivity activity(String title, LocalDate start, LocalDate end, SchoolId... schools) {
        return new NewActivity(title, Phase.ONLINE, start, end, schools[0], List.of(schools), List.of("en"), "A table");
    }

    private List<SchoolId> schools(String title) {
        return named(title).schools().stream().map(school -> school.id()).toList();
    }

    private PlannedActivity named(String title) {
        return plan().current().stream()
                .filter(activity -> activity.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private PlanDetails plan() {
        return plans.of(project, fixtures.reader(helene)).orElseThrow();
    }
}
