package org.twinflow.web.proposals;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.proposals.ProposalDetails;
import org.twinflow.proposals.Voice;

/**
 * A proposal as machines read it.
 *
 * @param voters how many may vote
 */
record ProposalJson(
        String id,
        String title,
        String words,
        String state,
        String electorate,
        int quorum,
        LocalDate closes,
        int voters,
        long voted,
        boolean mayVote,
        List<TaskJson> tasks) {

    static ProposalJson of(ProposalDetails proposal) {
        return new ProposalJson(
                proposal.id().toString(),
                proposal.title(),
                proposal.words(),
                proposal.state().name(),
                proposal.electorate().name(),
                proposal.quorum(),
                proposal.closes(),
                proposal.voters().size(),
                proposal.voted(),
                proposal.mayVote(),
                proposal.tasks().stream().map(TaskJson::of).toList());
    }

    /**
     * A proposed task.
     *
     * @param own what the reader's school or the reader says
     */
    record TaskJson(
            String title,
            String instructions,
            String kind,
            LocalDate due,
            @Nullable String outcome,
            @Nullable String assignment,
            long yes,
            long no,
            long abstain,
            List<VoteJson> votes,
            @Nullable Voice own) {

        static TaskJson of(ProposalDetails.Task task) {
            var tally = task.tally();
            return new TaskJson(
                    task.title(),
                    task.instructions(),
                    task.assignee().kind().name(),
                    task.due(),
                    task.outcome() == null ? null : task.outcome().name(),
                    task.assignment() == null ? null : task.assignment().toString(),
                    tally.yes(),
                    tally.no(),
                    tally.abstain(),
                    task.votes().stream().map(VoteJson::of).toList(),
                    task.own());
        }
    }

    /** What one voter said, once the votes are counted. */
    record VoteJson(@Nullable String school, String person, String says, String reason) {

        static VoteJson of(ProposalDetails.Vote vote) {
            return new VoteJson(
                    vote.school() == null ? null : vote.school().name(),
                    vote.person().name(),
                    vote.voice().says().name(),
                    vote.voice().reason());
        }
    }
}
