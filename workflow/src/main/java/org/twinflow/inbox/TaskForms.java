package org.twinflow.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.people.People;

/** Shows the forms of tasks and checks what is filled in. */
@Component
class TaskForms {

    private final FormSchemas forms;
    private final TaskDrafts drafts;
    private final People people;
    private final Clock clock;

    TaskForms(FormSchemas forms, TaskDrafts drafts, People people, Clock clock) {
        this.forms = forms;
        this.drafts = drafts;
        this.people = people;
        this.clock = clock;
    }

    /** The form with what the reader has filled in so far; empty for a task without one. */
    Optional<TaskForm> show(OpenTask task, Reader reader, Locale locale) {
        return Optional.ofNullable(task.formRef()).map(ref -> show(task, ref, reader, locale));
    }

    private TaskForm show(OpenTask task, String ref, Reader reader, Locale locale) {
        var form = forms.get(task.definitionId(), ref);
        var draft = drafts.find(task.id(), reader.person());
        return new TaskForm(
                form.id(),
                form.version(),
                form.hash(),
                forms.fields(task.definitionId(), form, locale),
                draft.map(TaskDraft::values).orElseGet(() -> initial(form)),
                draft.map(TaskDraft::version).orElse(0),
                draft.map(TaskDraft::savedAt).orElse(null));
    }

    private static Map<String, Object> initial(FormSchema form) {
        return form.fields().stream()
                .filter(field -> !field.initial().isEmpty())
                .collect(Collectors.toUnmodifiableMap(FormField::key, FormField::initial));
    }

    /** The answers as the form takes them, by the calendar of the reader. */
    Map<String, Object> checked(OpenTask task, Map<String, ?> given, Reader reader) {
        if (task.formRef() == null) {
            return Map.of();
        }
        var form = forms.get(task.definitionId(), task.formRef());
        var zone = people.person(reader.person()).zone();
        return new FormValidator(form, LocalDate.ofInstant(clock.instant(), zone)).check(given);
    }

    /** What tells one form from another, and one version of it from the next. */
    String hash(OpenTask task) {
        return task.formRef() == null
                ? ""
                : forms.get(task.definitionId(), task.formRef()).hash();
    }
}
