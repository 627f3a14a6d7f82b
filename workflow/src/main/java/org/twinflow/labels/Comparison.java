package org.twinflow.labels;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinflow.campaigns.Rubric;
import org.twinflow.campaigns.Rubric.Criterion;

/**
 * The reviews side by side, as the officer decides on them.
 *
 * @param wanted how many reviews there will be
 * @param reviews empty until all of them are sent
 * @param proposal the decision table's answer, null until all are sent
 * @param proposalWords what it is called in the reader's language
 * @param draft feedback by criterion made of the reviewers' remarks, for the officer to rewrite
 * @param mayDecide whether the decision is waited for now
 */
public record Comparison(
        ApplicationDetails application,
        int wanted,
        int sent,
        List<ShownReview> reviews,
        @Nullable Aggregate aggregate,
        @Nullable String proposal,
        String proposalWords,
        Map<String, String> draft,
        boolean mayDecide) {

    private static final double APART = 1.5;

    public Rubric rubric() {
        return application.rubric();
    }

    public boolean isApart(Criterion criterion) {
        return apart(reviews.stream().map(review -> review.points(criterion)).toList());
    }

    public boolean isApart(String part) {
        return apart(reviews.stream()
                .flatMap(review -> Optional.ofNullable(review.mark(part).points()).stream())
                .toList());
    }

    /** What the proposal comes to, if it comes to anything. */
    public Optional<Decision> proposed() {
        return LabelDecisions.decision(proposal);
    }

    private static boolean apart(List<Integer> points) {
        var all = points.stream().mapToInt(Integer::intValue).summaryStatistics();
        return points.size() > 1 && all.getMax() - all.getMin() >= APART;
    }
}
