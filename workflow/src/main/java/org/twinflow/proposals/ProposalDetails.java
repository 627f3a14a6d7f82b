package org.twinflow.proposals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.assignments.AssigneeSummary;
import org.twinflow.assignments.AssignmentId;
import org.twinflow.assignments.Priority;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.ProjectId;

/**
 * A proposal as the teachers of its project see it. What others say is shown once the votes are counted.
 *
 * @param closes the last day of the vote
 */
public record ProposalDetails(
        ProposalId id,
        ProjectId project,
        String title,
        String words,
        Electorate electorate,
        int quorum,
        LocalDate closes,
        PersonSummary proposer,
        Instant proposedAt,
        ProposalState state,
        @Nullable Instant endedAt,
        List<Task> tasks,
        List<Voter> voters,
        boolean mayVote,
        boolean mayCallOff) {

    public boolean isOpen() {
        return state == ProposalState.OPEN;
    }

    /** How many have voted. */
    public long voted() {
        return voters.stream().filter(Voter::voted).count();
    }

    /** How many tasks were accepted. */
    public long accepted() {
        return tasks.stream().filter(task -> task.outcome() == Outcome.ACCEPTED).count();
    }

    /**
     * A proposed task.
     *
     * @param assignment what it has become
     * @param hindrance why it could not be given, a message key
     * @param own what the reader's school, or the reader, says of it
     */
    public record Task(
            int place,
            String title,
            String instructions,
            AssigneeSummary assignee,
            LocalDate due,
            boolean needsApproval,
            Priority priority,
            @Nullable Outcome outcome,
            @Nullable AssignmentId assignment,
            @Nullable String hindrance,
            Tally tally,
            List<Vote> votes,
            @Nullable Voice own) {}

    /** How many said what; nothing while votes are taken. */
    public record Tally(long yes, long no, long abstain) {}

    /** What one voter said. */
    public record Vote(@Nullable SchoolSummary school, PersonSummary person, Voice voice, Instant at) {}

    /** Who is asked: the school, or the person. */
    public record Voter(
            @Nullable SchoolSummary school, @Nullable PersonSummary person, boolean voted) {}
}
