package org.twinflow.labels;

import java.util.List;
import java.util.Map;

/**
 * What several reviews come to.
 *
 * @param finalScore the mean of the totals, of three that of the two closest
 * @param spread how far the totals are apart
 * @param counted the places, from 0, of the reviews that the final score is made of
 */
public record Aggregate(int evaluators, double finalScore, double spread, Gates gates, List<Integer> counted) {

    /** The names under which the decision table {@code label-score} asks for it. */
    Map<String, Object> facts() {
        return Map.of("evaluators", evaluators, "finalScore", finalScore, "spread", spread, "gates", gates.name());
    }
}
