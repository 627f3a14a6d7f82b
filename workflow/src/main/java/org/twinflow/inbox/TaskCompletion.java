package org.twinflow.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.engine.Tasks;
import org.twinflow.people.PersonId;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.Sql;

/** Does what a completion stands for, within the caller's transaction. */
@Component
class TaskCompletion {

    private final InboxRows rows;
    private final TaskCommands commands;
    private final FormSchemas forms;
    private final Answers answers;
    private final Values values;
    private final Tasks tasks;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskCompletion(
            InboxRows rows,
            TaskCommands commands,
            FormSchemas forms,
            Answers answers,
            Values values,
            Tasks tasks,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.commands = commands;
        this.forms = forms;
        this.answers = answers;
        this.values = values;
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Removes the command first: whoever cannot has lost it to another, and does nothing. */
    void run(TaskCommand command) {
        var task = rows.find(command.taskId()).orElseThrow(() -> new RefusedException("inbox.gone"));
        if (!commands.finish(command)) {
            throw new RefusedException("inbox.gone");
        }
        var now = clock.instant();
        var given = values.read(command.answers());
        if (task.formRef() == null) {
            finish(task, Map.of(), command.by(), now);
            return;
        }
        var form = forms.get(task.definitionId(), task.formRef());
        events.publishEvent(new TaskAnswered(
                task.id(), task.key(), task.processKey(), task.subject(), Map.copyOf(given), command.by()));
        answers.keep(task, form, command.answers(), command.by(), now);
        finish(task, new FormValidator(form, LocalDate.EPOCH).variables(given), command.by(), now);
    }

    /** Moves the case on and remembers who did it. */
    void finish(OpenTask task, Map<String, ?> outcome, PersonId by, Instant now) {
        remember(task, by, now);
        tasks.complete(task.id(), outcome);
    }

    private void remember(OpenTask task, PersonId by, Instant now) {
        jdbc.sql("""
                insert into task_done (task_id, person, done_at, task_key, name, words, process_key, definition_id,
                    instance_id, subject, project_id, assignee, priority, form_key, form_ref, created, due)
                select task_id, :by, :now, task_key, name, :words, process_key, definition_id,
                    instance_id, subject, project_id, assignee, priority, form_key, form_ref, created, due
                from inbox_task where task_id = :id""")
                .param("by", by.id())
                .param("now", Sql.time(now))
                .param("words", CaseWords.ofModel(task.words()))
                .param("id", task.id())
                .update();
    }
}
