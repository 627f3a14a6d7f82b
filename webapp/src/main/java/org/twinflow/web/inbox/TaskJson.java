package org.twinflow.web.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twinflow.inbox.FormField;
import org.twinflow.inbox.InboxTask;
import org.twinflow.inbox.TaskForm;
import org.twinflow.people.PersonSummary;

/**
 * A task as machines read it.
 *
 * @param assignee who has it, is finishing it or has done it
 * @param state open, mine, held, finishing or done
 * @param form what is to be filled in, or the page on which the task is done
 */
record TaskJson(
        String id,
        String key,
        String name,
        @Nullable String projectId,
        String processKey,
        String processInstanceId,
        String subject,
        Instant created,
        @Nullable Instant due,
        @Nullable Instant doneAt,
        int priority,
        @Nullable Who assignee,
        String state,
        @Nullable Form form) {

    /** A person. */
    record Who(String id, String name) {

        static @Nullable Who of(@Nullable PersonSummary person) {
            return person == null ? null : new Who(person.id().toString(), person.shortName());
        }
    }

    /**
     * A form.
     *
     * @param page the path of the page of its own, null for a form with fields
     */
    record Form(
            @Nullable String id,
            @Nullable String page,
            @Nullable Integer version,
            @Nullable String hash,
            List<Field> fields,
            Map<String, Object> draft) {}

    /** A field of a form. */
    record Field(String key, String type, String label, boolean required, List<FormField.Option> options) {

        static Field of(FormField field) {
            return new Field(
                    field.key(),
                    field.kind().name().toLowerCase(Locale.ROOT),
                    field.label(),
                    field.required(),
                    field.options());
        }
    }

    static TaskJson of(InboxTask task) {
        return of(task, null);
    }

    static TaskJson of(InboxTask task, @Nullable TaskForm form) {
        return new TaskJson(
                task.id(),
                task.key(),
                task.name(),
                task.project() == null ? null : task.project().id().toString(),
                task.processKey(),
                task.processInstanceId(),
                task.subject(),
                task.created(),
                task.due(),
                task.doneAt(),
                task.priority(),
                Who.of(task.who()),
                task.state().name().toLowerCase(Locale.ROOT),
                form(task, form));
    }

    private static @Nullable Form form(InboxTask task, @Nullable TaskForm form) {
        if (form != null) {
            return new Form(
                    form.id(),
                    null,
                    form.version(),
                    form.hash(),
                    form.fields().stream().map(Field::of).toList(),
                    form.values());
        }
        return task.formRef() == null && task.url() == null
                ? null
                : new Form(task.formRef(), task.url(), null, null, List.of(), Map.of());
    }
}
