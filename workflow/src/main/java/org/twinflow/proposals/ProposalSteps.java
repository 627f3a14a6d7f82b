package org.twinflow.proposals;

import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.assignments.AssignmentId;
import org.twinflow.assignments.Assignments;
import org.twinflow.engine.ProcessSteps;
import org.twinflow.shared.NotFoundException;

/** The service tasks of {@code task-proposal.bpmn}, each a method of the same name; each may run twice. */
@ProcessSteps("proposals")
public class ProposalSteps {

    private final ProposalRepository proposals;
    private final Assignments assignments;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProposalSteps(
            ProposalRepository proposals,
            Assignments assignments,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proposals = proposals;
        this.assignments = assignments;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** Counts the votes, and answers how many tasks are accepted. */
    public int countVotes(String proposalId) {
        var proposal = find(proposalId);
        var open = proposal.state() == ProposalState.OPEN;
        var accepted = proposal.count(clock.instant());
        if (open) {
            events.publishEvent(new ProposalDecided(proposal.id(), proposal.project(), proposal.title(), accepted));
        }
        return accepted;
    }

    /** Gives each accepted task to its owner, in the name of who proposed it. */
    public void giveTasks(String proposalId) {
        var proposal = find(proposalId);
        var giver = giver(proposal);
        var tasks = proposal.tasks();
        for (int at = 0; at < tasks.size(); at++) {
            if (tasks.get(at).isToBeGiven()) {
                proposal.put(at, given(tasks.get(at), proposal, giver));
            }
        }
    }

    /** Meanwhile the owner may have left, or the day passed: then the page says so, and somebody gives it by hand. */
    private ProposedTask given(ProposedTask task, TaskProposal proposal, Reader giver) {
        var wanted = task.wanted(proposal.project());
        var faults = assignments.faults(wanted, giver);
        return faults.isEmpty()
                ? task.given(assignments.assign(AssignmentId.next(), wanted, giver))
                : task.hindered(faults.getFirst().code());
    }

    /** Who proposed; a coordinator if they have left the project. */
    private Reader giver(TaskProposal proposal) {
        var project = proposal.project().id();
        return Stream.concat(
                        Stream.of(proposal.proposer()),
                        access.holders(Role.COORDINATOR, Scope.project(project)).stream())
                .map(access::reader)
                .filter(reader -> reader.teachesIn(project))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(proposal.proposer()));
    }

    private TaskProposal find(String proposalId) {
        var id = ProposalId.of(proposalId);
        return proposals.findById(id).orElseThrow(() -> new NotFoundException(id));
    }
}
