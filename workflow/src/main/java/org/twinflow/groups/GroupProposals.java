package org.twinflow.groups;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.engine.Processes;
import org.twinflow.inbox.TaskWork;
import org.twinflow.people.People;
import org.twinflow.people.PersonSummary;
import org.twinflow.planning.NewActivity;
import org.twinflow.planning.Plans;
import org.twinflow.projects.Projects;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

/** Takes the activities that groups propose: a teacher looks at each, and what is accepted joins the plan. */
@Service
@Transactional
public class GroupProposals {

    static final String PROCESS = "group-proposal";
    static final String REVIEW = "reviewProposal";
    static final String REVISE = "reviseProposal";

    private static final int LONGEST_REASON = 1000;

    private final GroupProposalRepository proposals;
    private final WorkingGroups groups;
    private final GroupIndex index;
    private final Plans plans;
    private final Projects projects;
    private final People people;
    private final Processes processes;
    private final TaskWork work;
    private final Clock clock;

    GroupProposals(
            GroupProposalRepository proposals,
            WorkingGroups groups,
            GroupIndex index,
            Plans plans,
            Projects projects,
            People people,
            Processes processes,
            TaskWork work,
            Clock clock) {
        this.proposals = proposals;
        this.groups = groups;
        this.index = index;
        this.plans = plans;
        this.projects = projects;
        this.people = people;
        this.processes = processes;
        this.work = work;
        this.clock = clock;
    }

    /** Proposes an activity; the members of the group may. */
    public GroupProposalId propose(GroupId id, NewGroupProposal wanted, Reader by) {
        var group = groups.act(id, by);
        by.mustBeAllowed(WorkingGroups.isMember(group, by));
        var proposal = new GroupProposal(group, wanted, by.person(), clock.instant());
        plans.check(group.project(), activity(proposal));
        proposals.save(proposal);
        index.put(proposal, group);
        processes.start(
                PROCESS,
                proposal.id().toString(),
                Map.of(
                        "projectId", group.project().toString(),
                        "groupId", id.toString(),
                        "proposalId", proposal.id().toString(),
                        "verdict", "none",
                        "sentAgain", false));
        return proposal.id();
    }

    /** Says what becomes of it, by the task of a teacher; whoever does not accept says why. */
    public void decide(GroupProposalId id, Verdict verdict, String reason, Reader by) {
        var proposal = see(id, by);
        by.mustBeAllowed(by.teachesIn(proposal.project().id()));
        by.mustWork(proposal.project().id());
        var why = reason.strip();
        if ((verdict != Verdict.ACCEPT && why.isEmpty()) || why.length() > LONGEST_REASON) {
            throw new InvalidException(FieldError.of("reason", "groups.proposal.reason", LONGEST_REASON));
        }
        proposal.decide(verdict, why, by.person(), clock.instant());
        index.put(proposal, groups.see(proposal.group(), by));
        work.completeByFeature(
                id.toString(), REVIEW, Map.of("verdict", verdict.name().toLowerCase(Locale.ROOT)), by);
    }

    /** Sends it again after it came back. */
    public void revise(GroupProposalId id, NewGroupProposal wanted, Reader by) {
        var proposal = own(id, by);
        proposal.revise(wanted, by.person(), clock.instant());
        plans.check(proposal.project(), activity(proposal));
        index.put(proposal, groups.see(proposal.group(), by));
        work.completeByFeature(id.toString(), REVISE, Map.of("sentAgain", true), by);
    }

    /** Does not want it any more after it came back. */
    public void withdraw(GroupProposalId id, Reader by) {
        var proposal = own(id, by);
        proposal.withdraw();
        index.forget(proposal);
        work.completeByFeature(id.toString(), REVISE, Map.of("sentAgain", false), by);
    }

    @Transactional(readOnly = true)
    public GroupProposalDetails get(GroupProposalId id, Reader reader) {
        return details(see(id, reader), reader);
    }

    /** What a group has proposed, the newest first. */
    @Transactional(readOnly = true)
    public List<GroupProposalDetails> of(GroupId group, Reader reader) {
        groups.see(group, reader);
        return proposals.findByGroupOrderByProposedAtDesc(group).stream()
                .map(proposal -> details(proposal, reader))
                .toList();
    }

    /** The activity as the plan has it: the schools of the members take part, that of who proposed answers for it. */
    NewActivity activity(GroupProposal proposal) {
        var facts = proposal.facts();
        var project = projects.facts(proposal.project());
        var proposer =
                Objects.requireNonNull(people.person(proposal.proposedBy()).school());
        var schools = Stream.concat(
                        Stream.of(proposer),
                        groups.members(proposal.group()).stream()
                                .map(PersonSummary::school)
                                .flatMap(Stream::ofNullable))
                .distinct()
                .toList();
        return new NewActivity(
                facts.title(),
                facts.phase(),
                facts.start(),
                facts.end(),
                proposer,
                schools,
                List.of(project.language()),
                facts.output());
    }

    private GroupProposal own(GroupProposalId id, Reader by) {
        var proposal = see(id, by);
        by.mustBeAllowed(WorkingGroups.isMember(groups.act(proposal.group(), by), by));
        return proposal;
    }

    private GroupProposal see(GroupProposalId id, Reader reader) {
        var proposal = proposals.findById(id).orElseThrow(() -> new NotFoundException(id));
        groups.see(proposal.group(), reader);
        return proposal;
    }

    private GroupProposalDetails details(GroupProposal proposal, Reader reader) {
        var decidedBy = proposal.decidedBy();
        var member = reader.tokens().contains(GroupGrants.token(proposal.group()));
        return new GroupProposalDetails(
                proposal.id(),
                proposal.group(),
                proposal.project(),
                proposal.facts(),
                proposal.state(),
                people.person(proposal.proposedBy()),
                proposal.proposedAt(),
                proposal.reason(),
                decidedBy == null ? null : people.person(decidedBy),
                proposal.decidedAt(),
                proposal.state() == ProposalState.REVIEW
                        && reader.teachesIn(proposal.project().id()),
                proposal.state() == ProposalState.RETURNED && member);
    }
}
