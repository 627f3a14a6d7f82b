package org.twinflow.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.twinflow.campaigns.Rubric;
import org.twinflow.campaigns.Rubric.SubCriterion;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/** What a review has to say before it may be sent. */
final class ReviewRules {

    private static final int FEWEST_ADVICE = 30;
    private static final int FEWEST_REMARK = 20;
    private static final int LONGEST = 5000;

    private ReviewRules() {}

    static void checkMark(Rubric rubric, String part, Mark mark) {
        var known = rubric.part(part)
                .orElseThrow(() -> new InvalidException(FieldError.of("points-" + part, "labels.field.unknown")));
        var points = mark.points();
        if (points != null && (points < 0 || points > known.points())) {
            throw new InvalidException(FieldError.of("points-" + part, "labels.points.form", known.points()));
        }
        checkLength("remark-" + part, mark.remark());
        checkLength("note-" + part, mark.privateNote());
    }

    static void checkWords(ReviewWords words) {
        checkLength("strengths", words.strengths());
        checkLength("advice", words.advice());
    }

    static void mustBeComplete(Rubric rubric, Map<String, Mark> marks, ReviewWords words) {
        var errors = new ArrayList<FieldError>();
        rubric.parts().forEach(part -> check(part, marks.getOrDefault(part.code(), Mark.NONE), errors));
        if (WordCount.of(words.strengths()) == 0) {
            errors.add(FieldError.of("strengths", "labels.text.missing"));
        }
        if (WordCount.of(words.advice()) < FEWEST_ADVICE) {
            errors.add(FieldError.of("advice", "labels.text.short", FEWEST_ADVICE, WordCount.of(words.advice())));
        }
        if (words.recommendation() == null) {
            errors.add(FieldError.of("recommendation", "labels.recommendation.missing"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }

    private static void check(SubCriterion part, Mark mark, List<FieldError> errors) {
        var points = mark.points();
        if (points == null) {
            errors.add(FieldError.of("points-" + part.code(), "labels.points.missing", part.code()));
            return;
        }
        if (points > 0 && mark.evidence() == null) {
            errors.add(FieldError.of("evidence-" + part.code(), "labels.proof.missing", part.code()));
        }
        if (2 * points < part.points() && WordCount.of(mark.remark()) < FEWEST_REMARK) {
            errors.add(FieldError.of("remark-" + part.code(), "labels.remark.short", part.code(), FEWEST_REMARK));
        }
    }

    private static void checkLength(String field, String text) {
        if (text.length() > LONGEST) {
            throw new InvalidException(FieldError.of(field, "labels.field.long", LONGEST));
        }
    }
}
