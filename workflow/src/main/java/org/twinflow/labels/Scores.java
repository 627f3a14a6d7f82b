package org.twinflow.labels;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.twinflow.campaigns.Rubric;
import org.twinflow.campaigns.Rubric.SubCriterion;

/** Brings the points of several reviews together. */
final class Scores {

    private Scores() {}

    static int total(Map<String, Integer> points) {
        return points.values().stream().mapToInt(Integer::intValue).sum();
    }

    static Aggregate aggregate(List<Map<String, Integer>> reviews, Rubric rubric) {
        var counted = counted(reviews);
        var totals = reviews.stream().mapToInt(Scores::total).summaryStatistics();
        var finalScore = counted.stream()
                .mapToInt(place -> total(reviews.get(place)))
                .average()
                .orElse(0);
        return new Aggregate(
                reviews.size(),
                finalScore,
                reviews.isEmpty() ? 0 : totals.getMax() - totals.getMin(),
                gates(reviews, rubric),
                counted);
    }

    /** All of them, or the two closest of three; equally close ones are read in the applicant's favour. */
    private static List<Integer> counted(List<Map<String, Integer>> reviews) {
        if (reviews.size() < 3) {
            return IntStream.range(0, reviews.size()).boxed().toList();
        }
        return pairs(reviews.size())
                .min(Comparator.comparingInt((List<Integer> pair) -> distance(reviews, pair))
                        .thenComparingInt(pair -> -sum(reviews, pair)))
                .orElse(List.of());
    }

    private static java.util.stream.Stream<List<Integer>> pairs(int size) {
        return IntStream.range(0, size)
                .boxed()
                .flatMap(one -> IntStream.range(one + 1, size).mapToObj(other -> List.of(one, other)));
    }

    private static int distance(List<Map<String, Integer>> reviews, List<Integer> pair) {
        return Math.abs(total(reviews.get(pair.get(0))) - total(reviews.get(pair.get(1))));
    }

    private static int sum(List<Map<String, Integer>> reviews, List<Integer> pair) {
        return total(reviews.get(pair.get(0))) + total(reviews.get(pair.get(1)));
    }

    private static Gates gates(List<Map<String, Integer>> reviews, Rubric rubric) {
        var found = rubric.parts().stream()
                .map(part -> gate(reviews, part))
                .flatMap(Optional::stream)
                .toList();
        if (found.contains(Gates.MISSED)) {
            return Gates.MISSED;
        }
        return found.contains(Gates.DISPUTED) ? Gates.DISPUTED : Gates.MET;
    }

    private static Optional<Gates> gate(List<Map<String, Integer>> reviews, SubCriterion part) {
        var least = part.gate();
        if (least == null) {
            return Optional.empty();
        }
        var given = reviews.stream()
                .map(points -> points.getOrDefault(part.code(), 0))
                .toList();
        if (given.stream().filter(points -> points == 0).count() >= 2) {
            return Optional.of(Gates.MISSED);
        }
        var reached = given.stream().filter(points -> points >= least).count();
        if (reviews.size() == 2 && reached == 1) {
            return Optional.of(Gates.DISPUTED);
        }
        var mean = given.stream().mapToInt(Integer::intValue).average().orElse(0);
        return Optional.of(mean >= least ? Gates.MET : Gates.MISSED);
    }
}
