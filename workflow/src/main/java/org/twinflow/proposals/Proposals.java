package org.twinflow.proposals;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.engine.Processes;
import org.twinflow.inbox.TaskWork;
import org.twinflow.projects.Member;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.NotFoundException;

/** Puts tasks before the schools or teachers of a project, and takes their votes. */
@Service
@Transactional
public class Proposals {

    static final String PROCESS = "task-proposal";
    static final String VOTE = "voteOnTasks";

    private final ProposalRepository proposals;
    private final ProposalRules rules;
    private final ProposalViews views;
    private final Projects projects;
    private final Processes processes;
    private final TaskWork work;
    private final Clock clock;

    Proposals(
            ProposalRepository proposals,
            ProposalRules rules,
            ProposalViews views,
            Projects projects,
            Processes processes,
            TaskWork work,
            Clock clock) {
        this.proposals = proposals;
        this.rules = rules;
        this.views = views;
        this.projects = projects;
        this.processes = processes;
        this.work = work;
        this.clock = clock;
    }

    /** Asks the project what it thinks of some tasks; its teachers may. Who comes later has no vote. */
    public ProposalId propose(NewProposal wanted, Reader by) {
        var project = projects.get(wanted.project(), by);
        by.mustBeAllowed(by.teachesIn(project.id().id()));
        by.mustWork(project.id().id());
        var voters = voters(wanted.electorate(), project, by);
        rules.check(wanted, voters.size(), by);
        var quorum = wanted.quorum() == null ? voters.size() / 2 + 1 : wanted.quorum();
        var proposal = proposals.save(new TaskProposal(wanted, voters, quorum, by.person(), clock.instant()));
        processes.start(
                PROCESS,
                proposal.id().toString(),
                Map.of(
                        "projectId", project.id().toString(),
                        "proposalId", proposal.id().toString(),
                        "voterKind", wanted.electorate(),
                        "voters", voters,
                        "closesOn", wanted.closes()));
        return proposal.id();
    }

    /** Votes on all tasks, for the reader's school or for the reader; until the end of the vote it can be changed. */
    public void vote(ProposalId id, List<Voice> voices, Reader by) {
        var proposal = see(id, by);
        var voter = ProposalViews.voter(proposal, by);
        by.mustBeAllowed(voter.isPresent());
        by.mustWork(proposal.project().id());
        proposal.mustBeOpen();
        rules.check(voices, proposal.tasks().size());
        var first = !proposal.hasVoted(voter.orElseThrow());
        proposal.vote(voter.orElseThrow(), voices, by.person(), clock.instant());
        if (first) {
            work.completeByFeature(id.toString(), VOTE, Map.of(), by);
        }
    }

    /** Ends a vote without a result; who proposed may, and the coordinators. */
    public void callOff(ProposalId id, Reader by) {
        var proposal = see(id, by);
        by.mustBeAllowed(ProposalViews.mayCallOff(proposal, by));
        by.mustWork(proposal.project().id());
        proposal.callOff(clock.instant());
        processes.cancel(PROCESS, id.toString(), "called off");
    }

    @Transactional(readOnly = true)
    public ProposalDetails get(ProposalId id, Reader reader) {
        return views.details(see(id, reader), reader);
    }

    /** What was proposed in a project, the newest first; its teachers see it. */
    @Transactional(readOnly = true)
    public List<ProposalDetails> of(ProjectId id, Reader reader) {
        projects.get(id, reader);
        reader.mustBeAllowed(reader.teachesIn(id.id()));
        return proposals.findByProjectOrderByProposedAtDesc(id).stream()
                .map(proposal -> views.details(proposal, reader))
                .toList();
    }

    private List<UUID> voters(Electorate electorate, ProjectSummary project, Reader by) {
        return electorate == Electorate.SCHOOL
                ? project.schools().stream().map(school -> school.id().id()).toList()
                : projects.members(project.id(), by).stream()
                        .filter(Member::teaches)
                        .map(member -> member.person().id().id())
                        .toList();
    }

    private TaskProposal see(ProposalId id, Reader reader) {
        var proposal = proposals.findById(id).orElseThrow(() -> new NotFoundException(id));
        projects.get(proposal.project(), reader);
        reader.mustSee(reader.teachesIn(proposal.project().id()), id);
        return proposal;
    }
}
