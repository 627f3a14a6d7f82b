package org.twinflow.labels;

import java.util.Map;
import java.util.Objects;
import org.twinflow.campaigns.Rubric.Criterion;

/**
 * A sent review as others see it: a number, no name.
 *
 * @param number the place of the reviewer, from 1
 * @param counted whether the final score is made of it
 */
public record ShownReview(int number, Map<String, Mark> marks, ReviewWords words, int total, boolean counted) {

    public Mark mark(String part) {
        return marks.getOrDefault(part, Mark.NONE);
    }

    public int points(Criterion criterion) {
        return criterion.parts().stream()
                .map(part -> mark(part.code()).points())
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }
}
