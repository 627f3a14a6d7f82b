package org.twinflow.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.InboxFixtures;
import org.twinflow.access.Role;
import org.twinflow.assignments.AssigneeKind;
import org.twinflow.assignments.AssignmentSummary;
import org.twinflow.assignments.Assignments;
import org.twinflow.assignments.NewAssignment;
import org.twinflow.assignments.Priority;
import org.twinflow.engine.Jobs;
import org.twinflow.engine.Processes;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Walks every way through {@code task-proposal.bpmn}. */
@SpringBootTest
class TaskProposalProcessTests {

    private static final Voice YES = new Voice(Says.YES, "");
    private static final Voice ABSTAIN = new Voice(Says.ABSTAIN, "");

    @Autowired
    Fixtures fixtures;

    @Autowired
    InboxFixtures inbox;

    @Autowired
    Proposals proposals;

    @Autowired
    Assignments assignments;

    @Autowired
    Projects projects;

    @Autowired
    Processes processes;

    @Autowired
    Jobs jobs;

    @Autowired
    Clock clock;

    SchoolId france;
    SchoolId spain;
    SchoolId poland;
    PersonId helene;
    PersonId lucia;
    PersonId kasia;
    PersonId pupil;
    ProjectId project;

    @BeforeEach
    void aProjectOfThreeSchools() {
        france = fixtures.aSchool("FR");
        spain = fixtures.aSchool("ES");
        poland = fixtures.aSchool("PL");
        helene = fixtures.aTeacher(france);
        lucia = fixtures.aTeacher(spain);
        kasia = fixtures.aTeacher(poland);
        pupil = fixtures.aPerson("pupil", poland);
        project = fixtures.aProject(helene, france, spain, poland);
        fixtures.admit(project, lucia, Role.TEACHER);
        fixtures.admit(project, kasia, Role.TEACHER);
        fixtures.admit(project, pupil, Role.PUPIL);
    }

    @Test
    void givesWhatIsAcceptedToItsOwnersOnceAllSchoolsHaveVoted() {
        var id = propose(Electorate.SCHOOL, null);
        assertThat(inbox.tasks(kasia, project)).extracting(task -> task.key()).containsExactly("voteOnTasks");
        assertThat(inbox.keys(pupil, project)).isEmpty();

        vote(id, helene, YES, YES, YES);
        vote(id, lucia, YES, no("Nobody of us can translate."), ABSTAIN);
        assertThat(get(id, helene).tasks().getFirst().tally().yes()).isZero();
        assertThat(get(id, helene).voted()).isEqualTo(2);
        vote(id, kasia, YES, no("Too much at once."), no("Later."));
        jobs.runDue();

        var decided = get(id, lucia);
        assertThat(decided.state()).isEqualTo(ProposalState.DECIDED);
        assertThat(decided.tasks())
                .extracting(ProposalDetails.Task::outcome)
                .containsExactly(Outcome.ACCEPTED, Outcome.DECLINED, Outcome.DECLINED);
        assertThat(decided.tasks().get(1).votes())
                .extracting(vote -> vote.voice().reason())
                .contains("Nobody of us can translate.", "Too much at once.");
        assertThat(given()).extracting(AssignmentSummary::title).containsExactly("Place the recorders");
        assertThat(given()).extracting(AssignmentSummary::assigner).containsExactly(helene);
        assertThat(decided.tasks().getFirst().assignment())
                .isEqualTo(given().getFirst().id());
        assertThat(inbox.keys(kasia, project)).containsExactly("doTask");
        assertThat(processes.isRunning(Proposals.PROCESS, id.toString())).isFalse();
    }

    @Test
    void isCountedOnItsLastDayWhoeverIsSilent() {
        var id = propose(Electorate.SCHOOL, 2);
        vote(id, helene, YES, YES, no("No."));
        vote(id, kasia, YES, ABSTAIN, YES);

        jobs.ringTimers(Proposals.PROCESS, id.toString(), "votingOver");
        jobs.runDue();

        assertThat(get(id, helene).tasks())
                .extracting(ProposalDetails.Task::outcome)
                .containsExactly(Outcome.ACCEPTED, Outcome.ACCEPTED, Outcome.DECLINED);
        assertThat(given()).hasSize(2);
        assertThat(inbox.keys(lucia, project)).containsExactly("doTaskTogether");
    }

    @Test
    void givesNothingWithoutAQuorum() {
        var id = propose(Electorate.SCHOOL, null);
        vote(id, helene, YES, YES, YES);

        jobs.ringTimers(Proposals.PROCESS, id.toString(), "votingOver");
        jobs.runDue();

        assertThat(get(id, helene).tasks())
                .extracting(ProposalDetails.Task::outcome)
                .containsOnly(Outcome.NO_QUORUM);
        assertThat(given()).isEmpty();
        assertThat(inbox.keys(kasia, project)).isEmpty();
        assertThat(processes.isRunning(Proposals.PROCESS, id.toString())).isFalse();
    }

    @Test
    void letsATeacherChangeTheVoteUntilItIsCounted() {
        var id = propose(Electorate.SCHOOL, null);
        vote(id, kasia, no("No."), YES, YES);

        vote(id, kasia, YES, YES, YES);
        vote(id, helene, YES, YES, YES);
        vote(id, lucia, YES, YES, YES);
        jobs.runDue();

        assertThat(get(id, helene).tasks().getFirst().tally().no()).isZero();
        assertThat(get(id, kasia).tasks().getFirst().own()).isEqualTo(YES);
        assertThatThrownBy(() -> vote(id, kasia, YES, YES, YES)).isInstanceOf(RefusedException.class);
    }

    @Test
    void asksEachTeacherWhereEachHasAVote() {
        var colleague = fixtures.aTeacher(france);
        fixtures.admit(project, colleague, Role.TEACHER);
        var id = propose(Electorate.PERSON, 1);
        assertThat(get(id, helene).voters()).hasSize(4);
        assertThat(inbox.keys(colleague, project)).containsExactly("voteOnTasks");

        vote(id, helene, YES, YES, YES);
        assertThat(inbox.keys(helene, project)).isEmpty();
        assertThat(inbox.keys(colleague, project)).containsExactly("voteOnTasks");
        fixtures.dismiss(project, colleague);
        vote(id, lucia, YES, YES, YES);
        vote(id, kasia, YES, YES, YES);
        jobs.runDue();

        assertThat(get(id, helene).state()).isEqualTo(ProposalState.DECIDED);
        assertThat(given()).hasSize(3);
    }

    @Test
    void doesNotWaitForASchoolThatLeaves() {
        var id = propose(Electorate.SCHOOL, 3);
        vote(id, helene, YES, YES, YES);
        vote(id, lucia, YES, YES, YES);

        projects.part(project, poland, france, fixtures.reader(helene));
        jobs.runDue();

        assertThat(get(id, helene).tasks())
                .extracting(ProposalDetails.Task::outcome)
                .containsOnly(Outcome.ACCEPTED);
    }

    @Test
    void saysWhenTheOwnerOfAnAcceptedTaskHasLeft() {
        var id = propose(Electorate.SCHOOL, 2);
        vote(id, helene, YES, YES, YES);
        vote(id, lucia, YES, YES, YES);
        fixtures.dismiss(project, kasia);

        jobs.ringTimers(Proposals.PROCESS, id.toString(), "votingOver");
        jobs.runDue();

        var first = get(id, helene).tasks().getFirst();
        assertThat(first.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(first.assignment()).isNull();
        assertThat(first.hindrance()).isEqualTo("assignments.target.unknown");
        assertThat(given()).hasSize(2);
    }

    @Test
    void isCalledOffByWhoProposedIt() {
        var id = propose(Electorate.SCHOOL, null);
        assertThatThrownBy(() -> proposals.callOff(id, fixtures.reader(kasia))).isInstanceOf(ForbiddenException.class);

        proposals.callOff(id, fixtures.reader(helene));

        assertThat(get(id, kasia).state()).isEqualTo(ProposalState.CALLED_OFF);
        assertThat(inbox.keys(kasia, project)).isEmpty();
        assertThatThrownBy(() -> proposals.callOff(id, fixtures.reader(helene))).isInstanceOf(RefusedException.class);
    }

    @Test
    void isForTheTeachersOfTheProjectAlone() {
        var id = propose(Electorate.SCHOOL, null);
        var stranger = fixtures.aTeacher(fixtures.aSchool("GR"));

        assertThatThrownBy(() -> get(id, pupil)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> get(id, stranger)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> proposals.propose(wanted(Electorate.SCHOOL, null), fixtures.reader(pupil)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> proposals.of(project, fixtures.reader(pupil))).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void refusesAllThatIsWrongAtOnce() {
        var early = task("x", AssigneeKind.PERSON, "nobody", today());
        var wanted = new NewProposal(project, "", "", Electorate.SCHOOL, 9, today().minusDays(1), List.of(early));

        assertThatThrownBy(() -> proposals.propose(wanted, fixtures.reader(helene)))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(error -> error.field())
                                .containsExactly("title", "closes", "quorum", "tasks[0].title", "tasks[0].target"));
        var id = propose(Electorate.SCHOOL, null);
        assertThatThrownBy(() -> vote(id, kasia, YES)).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> vote(id, kasia, no(" "), YES, YES)).isInstanceOf(InvalidException.class);
    }

    private ProposalId propose(Electorate electorate, @Nullable Integer quorum) {
        return proposals.propose(wanted(electorate, quorum), fixtures.reader(helene));
    }

    private NewProposal wanted(Electorate electorate, @Nullable Integer quorum) {
        return new NewProposal(
                project,
                "Work of the spring",
                "What shall we take on?",
                electorate,
                quorum,
                today().plusDays(7),
                List.of(
                        task("Place the recorders", AssigneeKind.PERSON, kasia.toString(), today().plusDays(20)),
                        task("Translate the guide", AssigneeKind.SCHOOL, spain.toString(), today().plusDays(25)),
                        task("Draw the map", AssigneeKind.PERSON, helene.toString(), today().plusDays(30))));
    }

    private NewAssignment task(String title, AssigneeKind kind, String target, LocalDate due) {
        return new NewAssignment(project, title, "", kind, target, due, false, Priority.NORMAL);
    }

    private void vote(ProposalId id, PersonId person, Voice... voices) {
        proposals.vote(id, Arrays.asList(voices), fixtures.reader(person));
    }

    private ProposalDetails get(ProposalId id, PersonId person) {
        return proposals.get(id, fixtures.reader(person));
    }

    private List<AssignmentSummary> given() {
        return assignments.of(project, fixtures.reader(helene));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
    }

    private static Voice no(String reason) {
        return new Voice(Says.NO, reason);
    }
}
