package org.twinflow.planning;

import java.util.ArrayList;
import java.util.HashSet;
import org.twinflow.people.SchoolId;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/** What an activity has to be before it is planned. */
final class ActivityRules {

    private static final int SHORTEST_TITLE = 3;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_OUTPUT = 1000;
    private static final int MOST_LANGUAGES = 30;

    private ActivityRules() {}

    /** What is moved must stay within the project. */
    static void checkWithin(NewActivity wanted, ProjectSummary project) {
        if (wanted.start().isBefore(project.start()) || wanted.end().isAfter(project.end())) {
            throw new InvalidException(FieldError.of("start", "planning.outside", project.start(), project.end()));
        }
    }

    static void checkAdaptation(PlannedActivity activity, SchoolId school, String title, String words) {
        if (activity.schools().stream().noneMatch(each -> each.id().equals(school))) {
            throw new InvalidException(FieldError.of("school", "planning.schools.unknown"));
        }
        if (title.length() > LONGEST_TITLE) {
            throw new InvalidException(FieldError.of("title", "planning.title.form", SHORTEST_TITLE, LONGEST_TITLE));
        }
        if (words.length() > LONGEST_OUTPUT) {
            throw new InvalidException(FieldError.of("words", "planning.output.form", LONGEST_OUTPUT));
        }
    }

    /** Refuses all that is wrong at once. */
    static void check(NewActivity wanted, ProjectSummary project) {
        var errors = new ArrayList<FieldError>();
        var title = wanted.title().strip().length();
        if (title < SHORTEST_TITLE || title > LONGEST_TITLE) {
            errors.add(FieldError.of("title", "planning.title.form", SHORTEST_TITLE, LONGEST_TITLE));
        }
        if (wanted.output().length() > LONGEST_OUTPUT) {
            errors.add(FieldError.of("output", "planning.output.form", LONGEST_OUTPUT));
        }
        if (wanted.end().isBefore(wanted.start())) {
            errors.add(FieldError.of("end", "planning.end.before"));
        }
        if (wanted.languages().isEmpty()
                || wanted.languages().size() > MOST_LANGUAGES
                || !wanted.languages().stream().allMatch(language -> language.matches("[a-z]{2}"))) {
            errors.add(FieldError.of("languages", "planning.languages.form"));
        }
        var partners = project.schools().stream().map(SchoolSummary::id).toList();
        if (!partners.contains(wanted.responsible())) {
            errors.add(FieldError.of("responsible", "planning.responsible.unknown"));
        }
        if (wanted.schools().isEmpty()
                || !partners.containsAll(wanted.schools())
                || new HashSet<>(wanted.schools()).size() < wanted.schools().size()) {
            errors.add(FieldError.of("schools", "planning.schools.unknown"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }
}
