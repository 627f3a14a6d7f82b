package org.twinflow.proposals;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.assignments.NewAssignment;
import org.twinflow.projects.ProjectId;

/**
 * What somebody proposes.
 *
 * @param quorum how many have to vote for the vote to count; null for more than half of them
 * @param closes the last day of the vote
 */
public record NewProposal(
        ProjectId project,
        String title,
        String words,
        Electorate electorate,
        @Nullable Integer quorum,
        LocalDate closes,
        List<NewAssignment> tasks) {

    public NewProposal {
        title = title.strip();
        words = words.strip();
        tasks = List.copyOf(tasks);
    }
}
