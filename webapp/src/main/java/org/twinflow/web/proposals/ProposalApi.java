package org.twinflow.web.proposals;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.assignments.AssigneeKind;
import org.twinflow.assignments.NewAssignment;
import org.twinflow.assignments.Priority;
import org.twinflow.projects.ProjectId;
import org.twinflow.proposals.Electorate;
import org.twinflow.proposals.NewProposal;
import org.twinflow.proposals.ProposalId;
import org.twinflow.proposals.Proposals;
import org.twinflow.shared.Page;
import org.twinflow.web.projects.Given;

/** Votes on proposed tasks, for machines. */
@RestController
class ProposalApi {

    private final Proposals proposals;

    ProposalApi(Proposals proposals) {
        this.proposals = proposals;
    }

    @GetMapping("/api/v1/projects/{id}/task-proposals")
    Page<ProposalJson> list(@PathVariable ProjectId id, Reader reader) {
        return new Page<>(
                proposals.of(id, reader).stream().map(ProposalJson::of).toList(), null);
    }

    @PostMapping("/api/v1/projects/{id}/task-proposals")
    @ResponseStatus(HttpStatus.CREATED)
    ProposalJson propose(@PathVariable ProjectId id, @RequestBody Wanted wanted, Reader reader) {
        return get(proposals.propose(wanted.proposal(id), reader), reader);
    }

    @GetMapping("/api/v1/task-proposals/{proposal}")
    ProposalJson get(@PathVariable ProposalId proposal, Reader reader) {
        return ProposalJson.of(proposals.get(proposal, reader));
    }

    @PostMapping("/api/v1/task-proposals/{proposal}/votes")
    ProposalJson vote(@PathVariable ProposalId proposal, @RequestBody VoteForm votes, Reader reader) {
        proposals.vote(proposal, votes.voices(), reader);
        return get(proposal, reader);
    }

    @PostMapping("/api/v1/task-proposals/{proposal}/call-off")
    ProposalJson callOff(@PathVariable ProposalId proposal, Reader reader) {
        proposals.callOff(proposal, reader);
        return get(proposal, reader);
    }

    /** What a machine proposes; without a quorum more than half have to vote. */
    record Wanted(
            @Nullable String title,
            @Nullable String words,
            @Nullable String electorate,
            @Nullable Integer quorum,
            @Nullable String closes,
            @Nullable List<Task> tasks) {

        NewProposal proposal(ProjectId project) {
            var given = new Given();
            var voters = given.choice("electorate", electorate, Electorate.class, Electorate.SCHOOL);
            var last = given.date("closes", closes);
            var wanted = new ArrayList<NewAssignment>();
            var all = tasks == null ? List.<Task>of() : tasks;
            for (int at = 0; at < all.size(); at++) {
                wanted.add(all.get(at).assignment(project, given, "tasks[" + at + "]."));
            }
            given.check();
            return new NewProposal(project, Given.text(title), Given.text(words), voters, quorum, last, wanted);
        }
    }

    /** A task that is proposed. */
    record Task(
            @Nullable String title,
            @Nullable String instructions,
            @Nullable String kind,
            @Nullable String target,
            @Nullable String due,
            @Nullable Boolean needsApproval,
            @Nullable String priority) {

        NewAssignment assignment(ProjectId project, Given given, String field) {
            return new NewAssignment(
                    project,
                    Given.text(title),
                    Given.text(instructions),
                    given.choice(field + "kind", kind, AssigneeKind.class, AssigneeKind.PERSON),
                    target,
                    given.date(field + "due", due),
                    Boolean.TRUE.equals(needsApproval),
                    given.choice(
                            field + "priority",
                            Objects.requireNonNullElse(priority, Priority.NORMAL.name()),
                            Priority.class,
                            Priority.NORMAL));
        }
    }
}
