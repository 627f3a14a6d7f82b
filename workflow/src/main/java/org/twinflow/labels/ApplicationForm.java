package org.twinflow.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.twinflow.campaigns.Answers;
import org.twinflow.campaigns.Rubric;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/** What an application has to say, and how long; the texts of the criteria follow the rubric. */
final class ApplicationForm {

    static final int QUESTIONS = 5;

    private static final int YOUNGEST = 3;
    private static final int OLDEST = 25;
    private static final int MOST_PUPILS = 10_000;
    private static final Set<String> PLAIN =
            Set.of("q1", "q2", "q3", "q4", "q5", "pupilsInvolved", "ageMin", "ageMax", "language", "declaration");

    private final Rubric rubric;
    private final boolean resubmission;

    ApplicationForm(Rubric rubric, boolean resubmission) {
        this.rubric = rubric;
        this.resubmission = resubmission;
    }

    List<TextPart> texts() {
        var texts = new ArrayList<TextPart>();
        texts.add(new TextPart("shortDescription", "", 1, 150));
        texts.add(new TextPart("ownContribution", "", 50, 300));
        rubric.criteria()
                .forEach(criterion ->
                        texts.add(new TextPart("criterion-" + criterion.code(), criterion.code(), 1, 300)));
        texts.add(new TextPart("gdprStatement", "", 30, 200));
        if (resubmission) {
            texts.add(new TextPart("evidenceForReview", "", 1, 300));
        }
        return List.copyOf(texts);
    }

    /** A draft may be anything but unknown or endless. */
    void checkDraft(Map<String, String> answers) {
        var known = texts().stream().map(TextPart::field).collect(Collectors.toSet());
        var errors = Answers.check(answers, field -> known.contains(field) || PLAIN.contains(field));
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }

    List<FieldError> missing(Map<String, String> answers, List<String> languages, Set<String> criteriaWithEvidence) {
        var errors = new ArrayList<FieldError>();
        for (int question = 1; question <= QUESTIONS; question++) {
            if (!"yes".equals(answers.get("q" + question))) {
                errors.add(FieldError.of("q" + question, "labels.question.yes"));
            }
        }
        texts().forEach(text -> checkWords(text, answers.getOrDefault(text.field(), ""), errors));
        rubric.criteria().stream()
                .filter(criterion -> !criteriaWithEvidence.contains(criterion.code()))
                .forEach(criterion ->
                        errors.add(FieldError.of("evidence-" + criterion.code(), "labels.evidence.missing")));
        checkNumbers(answers, errors);
        if (!languages.contains(answers.getOrDefault("language", ""))) {
            errors.add(FieldError.of("language", "labels.language.form", String.join(", ", languages)));
        }
        if (!"true".equals(answers.get("declaration"))) {
            errors.add(FieldError.of("declaration", "labels.declaration.missing"));
        }
        return errors;
    }

    private static void checkWords(TextPart text, String answer, List<FieldError> errors) {
        var words = WordCount.of(answer);
        if (words == 0) {
            errors.add(FieldError.of(text.field(), "labels.text.missing"));
        } else if (words < text.fewestWords()) {
            errors.add(FieldError.of(text.field(), "labels.text.short", text.fewestWords(), words));
        } else if (words > text.mostWords()) {
            errors.add(FieldError.of(text.field(), "labels.text.long", text.mostWords(), words));
        }
    }

    private static void checkNumbers(Map<String, String> answers, List<FieldError> errors) {
        var pupils = number(answers, "pupilsInvolved");
        if (pupils < 1 || pupils > MOST_PUPILS) {
            errors.add(FieldError.of("pupilsInvolved", "labels.number.form", 1, MOST_PUPILS));
        }
        var youngest = number(answers, "ageMin");
        var oldest = number(answers, "ageMax");
        if (youngest < YOUNGEST || youngest > OLDEST) {
            errors.add(FieldError.of("ageMin", "labels.number.form", YOUNGEST, OLDEST));
        }
        if (oldest < YOUNGEST || oldest > OLDEST) {
            errors.add(FieldError.of("ageMax", "labels.number.form", YOUNGEST, OLDEST));
        } else if (oldest < youngest) {
            errors.add(FieldError.of("ageMax", "labels.age.order"));
        }
    }

    private static int number(Map<String, String> answers, String field) {
        var text = answers.getOrDefault(field, "").strip();
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    }
}
