package org.twinflow.proposals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.assignments.AssignmentId;
import org.twinflow.assignments.Assignments;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.people.SchoolSummary;
import org.twinflow.proposals.ProposalDetails.Tally;
import org.twinflow.proposals.ProposalDetails.Task;
import org.twinflow.proposals.ProposalDetails.Vote;
import org.twinflow.proposals.ProposalDetails.Voter;

/** Puts a proposal together for those who read it. */
@Component
class ProposalViews {

    private final People people;
    private final Assignments assignments;

    ProposalViews(People people, Assignments assignments) {
        this.people = people;
        this.assignments = assignments;
    }

    ProposalDetails details(TaskProposal proposal, Reader reader) {
        var voter = voter(proposal, reader);
        var open = proposal.state() == ProposalState.OPEN;
        return new ProposalDetails(
                proposal.id(),
                proposal.project(),
                proposal.title(),
                proposal.words(),
                proposal.electorate(),
                proposal.quorum(),
                proposal.closes(),
                people.person(proposal.proposer()),
                proposal.proposedAt(),
                proposal.state(),
                proposal.endedAt(),
                IntStream.range(0, proposal.tasks().size())
                        .mapToObj(at -> task(proposal, at, open, voter.orElse(null)))
                        .toList(),
                proposal.voters().stream().map(each -> voter(proposal, each)).toList(),
                open && voter.isPresent(),
                open && mayCallOff(proposal, reader));
    }

    /** The voter in whose name the reader may vote. */
    static Optional<UUID> voter(TaskProposal proposal, Reader reader) {
        var school = reader.school();
        var id =
                proposal.electorate() == Electorate.PERSON ? reader.person().id() : school == null ? null : school.id();
        return Optional.ofNullable(id)
                .filter(proposal::asks)
                .filter(each -> reader.teachesIn(proposal.project().id()));
    }

    static boolean mayCallOff(TaskProposal proposal, Reader reader) {
        var project = proposal.project().id();
        return reader.coordinates(project)
                || (reader.teachesIn(project) && proposal.proposer().equals(reader.person()));
    }

    private Task task(TaskProposal proposal, int at, boolean open, @Nullable UUID voter) {
        var task = proposal.tasks().get(at);
        var ballots = proposal.ballots().stream()
                .filter(ballot -> ballot.task() == at)
                .toList();
        return new Task(
                at,
                task.title(),
                task.instructions(),
                assignments.assignee(task.wanted(proposal.project())),
                task.due(),
                task.needsApproval(),
                task.priority(),
                task.outcome(),
                task.assignment() == null ? null : new AssignmentId(task.assignment()),
                task.hindrance(),
                open
                        ? new Tally(0, 0, 0)
                        : new Tally(
                                proposal.count(at, Says.YES),
                                proposal.count(at, Says.NO),
                                proposal.count(at, Says.ABSTAIN)),
                open
                        ? List.of()
                        : ballots.stream().map(each -> vote(proposal, each)).toList(),
                ballots.stream()
                        .filter(ballot -> ballot.voter().equals(voter))
                        .map(ballot -> new Voice(ballot.says(), ballot.reason()))
                        .findFirst()
                        .orElse(null));
    }

    private Vote vote(TaskProposal proposal, Ballot ballot) {
        return new Vote(
                school(proposal, ballot.voter()),
                people.person(new PersonId(ballot.person())),
                new Voice(ballot.says(), ballot.reason()),
                ballot.castAt());
    }

    private Voter voter(TaskProposal proposal, UUID id) {
        var school = school(proposal, id);
        return new Voter(school, school == null ? people.person(new PersonId(id)) : null, proposal.hasVoted(id));
    }

    private @Nullable SchoolSummary school(TaskProposal proposal, UUID voter) {
        return proposal.electorate() == Electorate.SCHOOL ? people.school(new SchoolId(voter)) : null;
    }
}
