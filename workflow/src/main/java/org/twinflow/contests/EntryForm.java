package org.twinflow.contests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.twinflow.campaigns.Answers;
import org.twinflow.campaigns.Category;
import org.twinflow.campaigns.Rubric;
import org.twinflow.labels.WordCount;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.WebAddresses;

/** What an entry has to say, and how long. */
final class EntryForm {

    private static final int MOST_WORDS = 150;
    private static final int MOST_LINKS = 10;
    private static final Set<String> PLAIN = Set.of("abstract", "links", "imageConsent");

    private EntryForm() {}

    static void checkDraft(Rubric rubric, List<Category> categories, String category, Map<String, String> answers) {
        var errors = new ArrayList<FieldError>();
        if (categories.stream().noneMatch(found -> found.code().equals(category))) {
            errors.add(FieldError.of("category", "contests.category.missing"));
        }
        errors.addAll(Answers.check(
                answers,
                field -> PLAIN.contains(field)
                        || rubric.criteria().stream().anyMatch(found -> field.equals("criterion-" + found.code()))));
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }

    static void mustBeComplete(Rubric rubric, Map<String, String> answers) {
        var errors = new ArrayList<FieldError>();
        checkWords("abstract", answers, errors);
        rubric.criteria().forEach(criterion -> checkWords("criterion-" + criterion.code(), answers, errors));
        var links = links(answers);
        if (links.isEmpty() || links.size() > MOST_LINKS) {
            errors.add(FieldError.of("links", "contests.links.form", MOST_LINKS));
        }
        links.stream()
                .filter(link -> !WebAddresses.isOne(link))
                .forEach(link -> errors.add(FieldError.of("links", "contests.link.form", link)));
        if (!"true".equals(answers.get("imageConsent"))) {
            errors.add(FieldError.of("imageConsent", "contests.consent.missing"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }

    static List<String> links(Map<String, String> answers) {
        return Arrays.stream(answers.getOrDefault("links", "").split("\\s+"))
                .filter(link -> !link.isBlank())
                .distinct()
                .toList();
    }

    private static void checkWords(String field, Map<String, String> answers, List<FieldError> errors) {
        var words = WordCount.of(answers.getOrDefault(field, ""));
        if (words == 0) {
            errors.add(FieldError.of(field, "contests.text.missing"));
        } else if (words > MOST_WORDS) {
            errors.add(FieldError.of(field, "contests.text.long", MOST_WORDS, words));
        }
    }
}
