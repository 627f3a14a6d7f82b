package org.twinflow.labels;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.campaigns.Rubric;
import org.twinflow.engine.TaskDetails;
import org.twinflow.engine.Tasks;

/** Puts together what a reviewer sees; what is blind is left out here and nowhere else. */
@Component
class ReviewViews {

    private static final String ANONYMOUS = "";

    private final Reviewers reviewers;
    private final LabelViews labels;
    private final Tasks tasks;

    ReviewViews(Reviewers reviewers, LabelViews labels, Tasks tasks) {
        this.reviewers = reviewers;
        this.labels = labels;
        this.tasks = tasks;
    }

    ReviewSummary summary(LabelReview review, LabelApplication application) {
        var rubric = labels.rubric(application, Locale.ENGLISH);
        var points = review.points();
        var scored = (int) rubric.criteria().stream()
                .filter(criterion -> criterion.parts().stream().allMatch(part -> points.containsKey(part.code())))
                .count();
        return new ReviewSummary(
                labels.summary(application, null),
                review.state(),
                scored,
                rubric.criteria().size(),
                review.isSent() ? null : due(review));
    }

    ReviewDetails details(LabelReview review, LabelApplication application, Locale locale) {
        var rubric = labels.rubric(application, locale);
        var declared = review.declaredAt() != null;
        var others = reviewers.counting(application.id()).stream()
                .filter(other -> !other.id().equals(review.id()))
                .toList();
        return new ReviewDetails(
                labels.summary(application, null),
                review.state(),
                review.declaredAt(),
                review.savedAt(),
                review.sentAt(),
                review.isSent() ? null : due(review),
                rubric,
                declared ? new ApplicationForm(rubric, application.isResubmission()).texts() : List.of(),
                declared ? application.answers() : Map.of(),
                declared ? labels.evidence(application, review.opened()) : List.of(),
                review.marks(),
                review.words(),
                others.size(),
                (int) others.stream().filter(LabelReview::isSent).count(),
                allSent(review, others) ? shown(others, rubric) : List.of(),
                review.version());
    }

    /** Sent reviews with numbers for names; private notes stay with those who wrote them. */
    static List<ShownReview> shown(List<LabelReview> sent, Rubric rubric) {
        var counted = Scores.aggregate(sent.stream().map(LabelReview::points).toList(), rubric)
                .counted();
        return java.util.stream.IntStream.range(0, sent.size())
                .mapToObj(place -> {
                    var review = sent.get(place);
                    return new ShownReview(
                            review.place(),
                            withoutNotes(review.marks()),
                            review.words(),
                            Scores.total(review.points()),
                            counted.contains(place));
                })
                .toList();
    }

    private static boolean allSent(LabelReview review, List<LabelReview> others) {
        return review.isSent() && others.stream().allMatch(LabelReview::isSent);
    }

    private static Map<String, Mark> withoutNotes(Map<String, Mark> marks) {
        var shown = new java.util.HashMap<String, Mark>();
        marks.forEach(
                (part, mark) -> shown.put(part, new Mark(mark.points(), mark.evidence(), mark.remark(), ANONYMOUS)));
        return Map.copyOf(shown);
    }

    private @Nullable Instant due(LabelReview review) {
        return tasks.about(review.application().toString()).stream()
                .filter(task -> ("person:" + review.reviewer()).equals(task.assignee()))
                .map(TaskDetails::due)
                .findFirst()
                .orElse(null);
    }
}
