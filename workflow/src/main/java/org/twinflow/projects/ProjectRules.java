package org.twinflow.projects;

import java.util.ArrayList;
import java.util.List;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/** What a project may be called, and what it must say of itself. */
final class ProjectRules {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_AIMS = 2000;

    private ProjectRules() {}

    /** Refuses a project that cannot be founded so, naming every fault. */
    static void check(NewProject project) {
        var errors = words(project.title(), project.aims());
        if (!project.language().matches("[a-z]{2}")) {
            errors.add(FieldError.of("language", "projects.language.form"));
        }
        if (!project.end().isAfter(project.start())) {
            errors.add(FieldError.of("end", "projects.end.before.start"));
        }
        if (project.schools().isEmpty()) {
            errors.add(FieldError.of("schools", "projects.schools.missing"));
        }
        refuse(errors);
    }

    static void check(String title, String aims) {
        refuse(words(title, aims));
    }

    private static List<FieldError> words(String title, String aims) {
        var errors = new ArrayList<FieldError>();
        if (title.isBlank() || title.strip().length() > LONGEST_TITLE) {
            errors.add(FieldError.of("title", "projects.title.form", LONGEST_TITLE));
        }
        if (aims.length() > LONGEST_AIMS) {
            errors.add(FieldError.of("aims", "projects.aims.form", LONGEST_AIMS));
        }
        return errors;
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }
}
