package org.twinflow.labels;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twinflow.campaigns.Rubric;
import org.twinflow.campaigns.Rubric.Criterion;
import org.twinflow.campaigns.Rubric.SubCriterion;

/**
 * A review as its reviewer works on it. Before the declaration there is no text and no proof in it, before all are sent
 * nothing of another review.
 *
 * @param others how many judge besides the reader
 * @param othersSent how many of those have sent theirs
 * @param shown the other reviews, once all are sent
 */
public record ReviewDetails(
        ApplicationSummary application,
        ReviewState state,
        @Nullable Instant declaredAt,
        @Nullable Instant savedAt,
        @Nullable Instant sentAt,
        @Nullable Instant due,
        Rubric rubric,
        List<TextPart> texts,
        Map<String, String> answers,
        List<Evidence> evidence,
        Map<String, Mark> marks,
        ReviewWords words,
        int others,
        int othersSent,
        List<ShownReview> shown,
        long version) {

    public Mark mark(String part) {
        return marks.getOrDefault(part, Mark.NONE);
    }

    public List<Evidence> evidenceFor(String criterion) {
        return evidence.stream()
                .filter(found -> found.criterion().equals(criterion))
                .toList();
    }

    public boolean isScored(Criterion criterion) {
        return criterion.parts().stream().allMatch(part -> mark(part.code()).points() != null);
    }

    public boolean isBegun(Criterion criterion) {
        return criterion.parts().stream().anyMatch(part -> mark(part.code()).points() != null);
    }

    public int points(Criterion criterion) {
        return criterion.parts().stream().mapToInt(this::points).sum();
    }

    public int total() {
        return rubric.criteria().stream().mapToInt(this::points).sum();
    }

    /** The most that could have been given for what is scored so far. */
    public int possible() {
        return rubric.parts().stream()
                .filter(part -> mark(part.code()).points() != null)
                .mapToInt(SubCriterion::points)
                .sum();
    }

    public int scored() {
        return (int) rubric.criteria().stream().filter(this::isScored).count();
    }

    public int left() {
        return rubric.criteria().size() - scored();
    }

    private int points(SubCriterion part) {
        var points = mark(part.code()).points();
        return points == null ? 0 : points;
    }
}
