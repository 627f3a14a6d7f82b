package org.twinflow.web.projects;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.assignments.AssigneeKind;
import org.twinflow.assignments.AssignmentId;
import org.twinflow.assignments.NewAssignment;
import org.twinflow.assignments.Priority;
import org.twinflow.projects.ProjectId;

/**
 * What a teacher writes to give a task.
 *
 * @param id made with the empty form, so that a form sent twice gives one task
 * @param translations by language, without that of the project
 * @param target the kind and the id, such as {@code SCHOOL:…}
 */
record AssignmentForm(
        @Nullable String id,
        @Nullable String title,
        @Nullable String instructions,
        @Nullable Map<String, String> translations,
        @Nullable String target,
        @Nullable String due,
        @Nullable String needsApproval,
        @Nullable String priority) {

    /** @param target whom it is for as far as is known, or an empty text */
    static AssignmentForm empty(String target) {
        return new AssignmentForm(
                UUID.randomUUID().toString(), "", "", Map.of(), target, "", null, Priority.NORMAL.name());
    }

    /** What was written in the language, or nothing. */
    public String translated(String language) {
        return translations == null ? "" : Given.text(translations.get(language));
    }

    AssignmentId wantedId() {
        var given = new Given();
        var wanted = new AssignmentId(given.id("title", id));
        given.check();
        return wanted;
    }

    NewAssignment assignment(ProjectId project) {
        var given = new Given();
        var words = Given.text(target).split(":", 2);
        var assignment = new NewAssignment(
                project,
                Given.text(title),
                Given.text(instructions),
                translations == null ? Map.of() : translations,
                given.choice("target", words[0], AssigneeKind.class, AssigneeKind.PERSON),
                words.length > 1 ? words[1] : null,
                given.date("due", due),
                needsApproval != null,
                given.choice("priority", priority, Priority.class, Priority.NORMAL));
        given.check();
        return assignment;
    }
}
