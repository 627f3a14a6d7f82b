package org.twinflow.assignments;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.twinflow.projects.ProjectId;

/**
 * What is known of a task when it is given.
 *
 * @param instructions in the language of the project
 * @param translations the same in other languages, by their ISO 639-1 codes
 * @param target the person's or school's id, the group's role such as {@code teacher} or its name such as
 *     {@code group:ID}; null for all schools
 */
public record NewAssignment(
        ProjectId project,
        String title,
        String instructions,
        Map<String, String> translations,
        AssigneeKind kind,
        @Nullable String target,
        LocalDate due,
        boolean needsApproval,
        Priority priority) {

    public NewAssignment {
        var written = new TreeMap<String, String>();
        translations.forEach((language, text) -> {
            if (!text.isBlank()) {
                written.put(language, text.strip());
            }
        });
        translations = Map.copyOf(written);
    }

    /** With instructions in the language of the project alone. */
    public NewAssignment(
            ProjectId project,
            String title,
            String instructions,
            AssigneeKind kind,
            @Nullable String target,
            LocalDate due,
            boolean needsApproval,
            Priority priority) {
        this(project, title, instructions, Map.of(), kind, target, due, needsApproval, priority);
    }
}
