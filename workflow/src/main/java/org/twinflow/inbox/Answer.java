package org.twinflow.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonSummary;

/**
 * What somebody answered when completing a task.
 *
 * @param task the name of the task in the reader's language
 * @param formHash the SHA-256 of the form that was on the screen
 * @param lines the answers in words, in the order of the form
 */
public record Answer(
        String taskId,
        String taskKey,
        String task,
        String formId,
        int formVersion,
        String formHash,
        Map<String, Object> values,
        List<Line> lines,
        PersonSummary by,
        Instant at) {

    /**
     * A question and its answer.
     *
     * @param ticked for a box to tick, else null
     */
    public record Line(String label, String text, @Nullable Boolean ticked) {}
}
