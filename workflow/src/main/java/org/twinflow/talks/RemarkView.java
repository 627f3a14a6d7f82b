package org.twinflow.talks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonSummary;

/**
 * What somebody said, as its reader sees it.
 *
 * @param parts the words in order, those that call somebody apart; empty once it is taken back
 * @param asked who was asked, if it is a question
 * @param question what became of the question, or null if it is none
 * @param withdrawnBy who has taken it back, or null
 * @param replies what was said to it, the first said first; those have no replies of their own
 */
public record RemarkView(
        RemarkId id,
        PersonSummary author,
        Instant saidAt,
        List<Part> parts,
        @Nullable PersonSummary asked,
        @Nullable QuestionState question,
        @Nullable PersonSummary withdrawnBy,
        boolean mayWithdraw,
        List<RemarkView> replies) {

    /** @param mention whether the words are the name of somebody who is called */
    public record Part(String text, boolean mention) {}
}
