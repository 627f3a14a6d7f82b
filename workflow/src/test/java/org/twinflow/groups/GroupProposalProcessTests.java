package org.twinflow.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.InboxFixtures;
import org.twinflow.engine.Jobs;
import org.twinflow.engine.Processes;
import org.twinflow.people.PersonId;
import org.twinflow.planning.NewActivity;
import org.twinflow.planning.Phase;
import org.twinflow.planning.PlanDetails.Stage;
import org.twinflow.planning.PlannedActivity;
import org.twinflow.planning.Plans;
import org.twinflow.projects.Projects;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Walks every way through {@code group-proposal.bpmn}: S67. */
@SpringBootTest
class GroupProposalProcessTests extends FourSchools {

    @Autowired
    InboxFixtures inbox;

    @Autowired
    GroupPublishing publishing;

    @Autowired
    GroupProposals proposals;

    @Autowired
    Plans plans;

    @Autowired
    Projects projects;

    @Autowired
    Processes processes;

    @Autowired
    Jobs jobs;

    PersonId pupil;
    PersonId stranger;
    GroupId group;

    @BeforeEach
    void aGroupThatWorks() {
        var id = open(8, 4, 3, List.of());
        making.mix(id, false, fixtures.reader(helene));
        publishing.publish(id, fixtures.reader(helene));
        pupil = pupils.get(6);
        group = groups.mine(project, fixtures.reader(pupil)).getFirst().id();
        stranger = pupils.stream()
                .filter(each -> groups.mine(project, fixtures.reader(each)).stream()
                        .noneMatch(own -> own.id().equals(group)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void joinsThePlanOnceATeacherAcceptsIt() {
        assertThatThrownBy(() -> proposals.propose(group, wanted("A", 0), fixtures.reader(pupil)))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> proposals.propose(group, wanted("A quiz", 0), fixtures.reader(stranger)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> proposals.propose(group, wanted("A quiz", 0), fixtures.reader(helene)))
                .isInstanceOf(ForbiddenException.class);
        var id = propose();
        assertThat(inbox.keys(lucia, project)).containsExactly("reviewProposal");
        assertThat(inbox.keys(pupil, project)).isEmpty();
        assertThatThrownBy(() -> decide(id, Verdict.ACCEPT, "", pupil)).isInstanceOf(ForbiddenException.class);

        decide(id, Verdict.ACCEPT, "", lucia);
        jobs.runDue();

        assertThat(state(id)).isEqualTo(ProposalState.PLANNED);
        assertThat(draft()).extracting(PlannedActivity::title).containsExactly("A quiz of sounds");
        assertThat(draft().getFirst().schools()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(inbox.keys(helene, project)).containsExactly("proposePlan");
        assertThat(processes.isRunning(GroupProposals.PROCESS, id.toString())).isFalse();
        assertThatThrownBy(() -> decide(id, Verdict.REFUSE, "No.", lucia)).isInstanceOf(RefusedException.class);
    }

    @Test
    void waitsUntilTheSchoolsHaveDecidedOnThePlan() {
        var by = fixtures.reader(helene);
        plans.begin(project, by);
        plans.add(project, anActivity(), revision(), by);
        plans.propose(project, revision(), by);
        assertThat(plans.of(project, by).orElseThrow().stage()).isEqualTo(Stage.AGREEMENT);
        var id = propose();

        decide(id, Verdict.ACCEPT, "", lucia);
        jobs.runDue();
        assertThat(state(id)).isEqualTo(ProposalState.ACCEPTED);
        jobs.ringTimers(GroupProposals.PROCESS, id.toString(), "planSettled");
        jobs.runDue();
        assertThat(state(id)).isEqualTo(ProposalState.ACCEPTED);
        processes.cancel(
                "project-planning", plans.of(project, by).orElseThrow().id().toString(), "settled");
        jobs.ringTimers(GroupProposals.PROCESS, id.toString(), "planSettled");
        jobs.runDue();

        assertThat(state(id)).isEqualTo(ProposalState.PLANNED);
        assertThat(draft()).extracting(PlannedActivity::title).contains("A quiz of sounds");
    }

    @Test
    void comesBackToTheGroupAndIsSentAgain() {
        var id = propose();
        assertThatThrownBy(() -> decide(id, Verdict.RETURN, " ", lucia)).isInstanceOf(InvalidException.class);
        decide(id, Verdict.RETURN, "Who makes the sounds?", lucia);
        assertThat(inbox.keys(pupil, project)).containsExactly("reviseProposal");
        assertThat(inbox.keys(stranger, project)).isEmpty();
        assertThat(proposals.get(id, fixtures.reader(pupil)).mayRevise()).isTrue();
        assertThat(proposals.of(group, fixtures.reader(pupil)).getFirst().reason())
                .isEqualTo("Who makes the sounds?");

        proposals.revise(id, wanted("A quiz of our own sounds", 3), fixtures.reader(pupil));
        assertThat(inbox.keys(lucia, project)).containsExactly("reviewProposal");
        decide(id, Verdict.ACCEPT, "Good!", helene);
        jobs.runDue();

        assertThat(draft()).extracting(PlannedActivity::title).containsExactly("A quiz of our own sounds");
    }

    @Test
    void isTakenBackByTheGroupOrForgotten() {
        var id = propose();
        decide(id, Verdict.RETURN, "Too short.", lucia);
        assertThatThrownBy(() -> proposals.withdraw(id, fixtures.reader(lucia))).isInstanceOf(ForbiddenException.class);
        proposals.withdraw(id, fixtures.reader(pupil));
        assertThat(state(id)).isEqualTo(ProposalState.WITHDRAWN);
        assertThat(inbox.keys(pupil, project)).isEmpty();

        var other = propose();
        decide(other, Verdict.RETURN, "Too short.", lucia);
        jobs.ringTimers(GroupProposals.PROCESS, other.toString(), "revisionForgotten");
        jobs.runDue();
        assertThat(state(other)).isEqualTo(ProposalState.LAPSED);
        assertThat(plans.of(project, fixtures.reader(helene))).isEmpty();
    }

    @Test
    void isRefusedWithAReasonOrEndsWithTheProject() {
        var id = propose();
        decide(id, Verdict.REFUSE, "We have done it already.", lucia);
        assertThat(state(id)).isEqualTo(ProposalState.REFUSED);
        assertThat(processes.isRunning(GroupProposals.PROCESS, id.toString())).isFalse();

        var other = propose();
        projects.finish(project, fixtures.reader(helene));
        projects.close(project, helene);
        assertThat(state(other)).isEqualTo(ProposalState.LAPSED);
        assertThat(inbox.keys(lucia, project)).isEmpty();
    }

    private GroupProposalId propose() {
        return proposals.propose(group, wanted("A quiz of sounds", 0), fixtures.reader(pupil));
    }

    private NewGroupProposal wanted(String title, int later) {
        var day = LocalDate.now(clock).plusDays(20 + later);
        return new NewGroupProposal(title, "Ten questions for all classes.", Phase.ONLINE, day, day.plusDays(7));
    }

    private void decide(GroupProposalId id, Verdict verdict, String reason, PersonId by) {
        proposals.decide(id, verdict, reason, fixtures.reader(by));
    }

    private ProposalState state(GroupProposalId id) {
        return proposals.get(id, fixtures.reader(helene)).state();
    }

    private List<PlannedActivity> draft() {
        return plans.of(project, fixtures.reader(helene)).orElseThrow().draft();
    }

    private long revision() {
        return plans.of(project, fixtures.reader(helene)).orElseThrow().version();
    }

    private NewActivity anActivity() {
        var day = LocalDate.now(clock).plusDays(30);
        return new NewActivity(
                "A river walk", Phase.ONLINE, day, day.plusDays(3), france, List.of(france), List.of("en"), "");
    }
}
