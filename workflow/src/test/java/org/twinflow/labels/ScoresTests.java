package org.twinflow.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.twinflow.campaigns.Rubric;
import org.twinflow.campaigns.Rubric.Criterion;
import org.twinflow.campaigns.Rubric.SubCriterion;

class ScoresTests {

    private static final Rubric RUBRIC = new Rubric(
            "test",
            "Test",
            List.of(new Criterion(
                    "A",
                    "A",
                    "",
                    List.of(part("A1", 30, null), part("A2", 2, 1), part("B1", 2, 1), part("B2", 2, 1)))));

    @Test
    void takesTheMeanOfTwo() {
        var aggregate = Scores.aggregate(List.of(review(18, 1, 1), review(17, 1, 1)), RUBRIC);

        assertThat(aggregate.finalScore()).isEqualTo(17.5);
        assertThat(aggregate.spread()).isEqualTo(1);
        assertThat(aggregate.gates()).isEqualTo(Gates.MET);
    }

    @Test
    void missesAMinimumThatTwoGiveNothing() {
        assertThat(Scores.aggregate(List.of(review(24, 1, 0), review(23, 1, 0)), RUBRIC)
                        .gates())
                .isEqualTo(Gates.MISSED);
    }

    @Test
    void disputesAMinimumOnWhichTwoDoNotAgree() {
        assertThat(Scores.aggregate(List.of(review(18, 1, 1), review(18, 1, 0)), RUBRIC)
                        .gates())
                .isEqualTo(Gates.DISPUTED);
    }

    @Test
    void takesTheMeanOfTheTwoClosestOfThree() {
        var aggregate = Scores.aggregate(List.of(review(12, 1, 1), review(19, 1, 1), review(18, 1, 1)), RUBRIC);

        assertThat(aggregate.finalScore()).isEqualTo(18.5);
        assertThat(aggregate.counted()).containsExactly(1, 2);
        assertThat(aggregate.evaluators()).isEqualTo(3);
    }

    @Test
    void readsEquallyCloseOnesInTheApplicantsFavour() {
        assertThat(Scores.aggregate(List.of(review(10, 1, 1), review(14, 1, 1), review(18, 1, 1)), RUBRIC)
                        .finalScore())
                .isEqualTo(16);
    }

    @Test
    void reachesAMinimumWithTheMeanOfThree() {
        assertThat(Scores.aggregate(List.of(review(18, 1, 2), review(18, 1, 0), review(18, 1, 1)), RUBRIC)
                        .gates())
                .isEqualTo(Gates.MET);
        assertThat(Scores.aggregate(List.of(review(18, 1, 1), review(18, 1, 0), review(18, 1, 1)), RUBRIC)
                        .gates())
                .isEqualTo(Gates.MISSED);
    }

    /** A review with this total, of which so much is for B1 and B2. */
    private static Map<String, Integer> review(int total, int technology, int safety) {
        var points = new HashMap<String, Integer>();
        points.put("A1", total - 1 - technology - safety);
        points.put("A2", 1);
        points.put("B1", technology);
        points.put("B2", safety);
        return points;
    }

    private static SubCriterion part(String code, int points, @Nullable Integer gate) {
        return new SubCriterion(code, code, points, gate, Map.of());
    }
}
