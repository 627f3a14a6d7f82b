package org.twinflow.assignments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;

/**
 * A task as a list shows it.
 *
 * @param instructions in the language of the project
 * @param translations the same in other languages, by their codes
 */
public record AssignmentSummary(
        AssignmentId id,
        ProjectId project,
        String title,
        String instructions,
        Map<String, String> translations,
        AssigneeSummary assignee,
        LocalDate due,
        boolean needsApproval,
        Priority priority,
        AssignmentState state,
        PersonId assigner,
        Instant assignedAt,
        @Nullable Instant endedAt) {

    /**
     * What is to be done in the language, or else in that of the project.
     *
     * @param own the language of the project
     */
    public Instructions said(String language, String own) {
        var translated = translations.get(language);
        return translated == null
                ? new Instructions(own, instructions, language.equals(own))
                : new Instructions(language, translated, true);
    }

    public boolean isLate(LocalDate today) {
        return state.isOpen() && due.isBefore(today);
    }
}
