package org.twinflow.groups;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A division in which a pupil says what they wish.
 *
 * @param ranks the places of the topics, the dearest first, as the pupil has said so far
 * @param until the last day, or null
 */
public record Choosing(
        DivisionId id,
        String title,
        String words,
        List<String> topics,
        List<Integer> ranks,
        @Nullable LocalDate until) {

    /** Which wish a topic is, from 1; 0 for none. */
    public int rank(int topic) {
        return ranks.indexOf(topic) + 1;
    }
}
