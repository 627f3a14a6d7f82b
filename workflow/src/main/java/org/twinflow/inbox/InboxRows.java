package org.twinflow.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.people.PersonId;
import org.twinflow.shared.Sql;

/** Writes and reads the tables of the read model. */
@Component
class InboxRows {

    private final JdbcClient jdbc;

    InboxRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Updates first, so that of two who change a task the second waits for the first. */
    void write(OpenTask task) {
        if (values("""
                update inbox_task set task_key = :key, name = :name, words = :words, process_key = :process,
                    definition_id = :definition, instance_id = :instance, subject = :subject, project_id = :project,
                    assignee = :assignee, priority = :priority, form_key = :formKey, form_ref = :formRef,
                    created = :created, due = :due, due_key = :dueKey
                where task_id = :id""", task).update() == 0) {
            values("""
                    insert into inbox_task (task_id, task_key, name, words, process_key, definition_id, instance_id,
                        subject, project_id, assignee, priority, form_key, form_ref, created, due, due_key)
                    values (:id, :key, :name, :words, :process, :definition, :instance,
                        :subject, :project, :assignee, :priority, :formKey, :formRef, :created, :due, :dueKey)""", task).update();
        }
        jdbc.sql("delete from inbox_row where task_id = :id")
                .param("id", task.id())
                .update();
        task.principals().forEach(principal -> writeRow(task, principal));
    }

    private JdbcClient.StatementSpec values(String sql, OpenTask task) {
        return jdbc.sql(sql)
                .param("id", task.id())
                .param("key", task.key())
                .param("name", task.name())
                .param("words", task.words())
                .param("process", task.processKey())
                .param("definition", task.definitionId())
                .param("instance", task.instanceId())
                .param("subject", task.subject())
                .param("project", task.projectId())
                .param("assignee", task.assignee())
                .param("priority", task.priority())
                .param("formKey", task.formKey())
                .param("formRef", task.formRef())
                .param("created", Sql.time(task.created()))
                .param("due", Sql.timeOrNull(task.due()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("dueKey", Sql.time(task.dueKey()));
    }

    void remove(String taskId) {
        jdbc.sql("delete from inbox_row where task_id = :id")
                .param("id", taskId)
                .update();
        jdbc.sql("delete from inbox_task where task_id = :id")
                .param("id", taskId)
                .update();
    }

    void removeAll() {
        jdbc.sql("delete from inbox_row").update();
        jdbc.sql("delete from inbox_task").update();
    }

    /** Puts the task into the person's hands if it is still with whom it was; of two who try at once, one succeeds. */
    boolean take(OpenTask task, PersonId person) {
        return jdbc.sql(
                                "update inbox_task set assignee = :token where task_id = :id and coalesce(assignee, '') = :before")
                        .param("token", OpenTask.token(person))
                        .param("id", task.id())
                        .param("before", task.assignee() == null ? "" : task.assignee())
                        .update()
                == 1;
    }

    Optional<OpenTask> find(String taskId) {
        return find(List.of(taskId)).stream().findFirst();
    }

    List<OpenTask> find(Collection<String> taskIds) {
        if (taskIds.isEmpty()) {
            return List.of();
        }
        var principals = principals(taskIds);
        return jdbc.sql("select * from inbox_task where task_id in (:ids)")
                .param("ids", taskIds)
                .query((row, number) -> task(row, principals.getOrDefault(row.getString("task_id"), Set.of())))
                .list();
    }

    List<OpenTask> ofCase(String subject) {
        return find(jdbc.sql("select task_id from inbox_task where subject = :subject order by created, task_id")
                .param("subject", subject)
                .query(Sql::first)
                .list());
    }

    Optional<String> subject(String taskId) {
        return jdbc.sql("select subject from inbox_task where task_id = :id")
                .param("id", taskId)
                .query(Sql::first)
                .optional();
    }

    /** The tasks of a project that the person has. */
    List<String> heldIn(String projectId, PersonId person) {
        return jdbc.sql("""
                select task_id from inbox_row
                where principal = :token and open_now = true and project_id = :project and assignee = :token""")
                .param("token", OpenTask.token(person))
                .param("project", projectId)
                .query(Sql::first)
                .list();
    }

    List<String> heldBy(PersonId person) {
        return jdbc.sql(
                        "select task_id from inbox_row where principal = :token and open_now = true and assignee = :token")
                .param("token", OpenTask.token(person))
                .query(Sql::first)
                .list();
    }

    List<String> ids() {
        return jdbc.sql("select task_id from inbox_task").query(Sql::first).list();
    }

    /** The whole of the read model, for a comparison. */
    Map<String, OpenTask> all() {
        return find(ids()).stream().collect(Collectors.toMap(OpenTask::id, Function.identity()));
    }

    /** What rows say beside their task; for a comparison. */
    List<String> flags() {
        return jdbc.sql("""
                select task_id || ' ' || principal || ' ' || open_now || ' ' || alone || ' ' || coalesce(project_id, '') || ' '
                    || process_key || ' ' || task_key || ' ' || definition_id || ' ' || coalesce(assignee, '') || ' '
                    || priority || ' ' || words as line
                from inbox_row order by task_id, principal""").query(Sql::first).list();
    }

    boolean follows(PersonId person, String subject) {
        return jdbc.sql("select count(*) from case_follower where person = :person and subject = :subject")
                        .param("person", person.id())
                        .param("subject", subject)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void follow(PersonId person, String subject) {
        if (!follows(person, subject)) {
            jdbc.sql("insert into case_follower (person, subject) values (:person, :subject)")
                    .param("person", person.id())
                    .param("subject", subject)
                    .update();
        }
    }

    private void writeRow(OpenTask task, String principal) {
        values("""
                insert into inbox_row (task_id, principal, open_now, alone, due_key, created, project_id, process_key,
                    task_key, definition_id, assignee, priority, words)
                values (:id, :principal, :open, :alone, :dueKey, :created, :project, :process,
                    :key, :definition, :assignee, :priority, :words)""", task)
                .param("principal", principal)
                .param("open", task.isOpenTo(principal))
                .param("alone", task.isOpenToOne())
                .update();
    }

    private Map<String, Set<String>> principals(Collection<String> taskIds) {
        return jdbc
                .sql("select task_id, principal from inbox_row where task_id in (:ids)")
                .param("ids", taskIds)
                .query((row, number) -> Map.entry(row.getString("task_id"), row.getString("principal")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toCollection(TreeSet::new))));
    }

    static OpenTask task(ResultSet row, Set<String> principals) throws SQLException {
        return new OpenTask(
                row.getString("task_id"),
                row.getString("task_key"),
                row.getString("name"),
                row.getString("words"),
                row.getString("process_key"),
                row.getString("definition_id"),
                row.getString("instance_id"),
                row.getString("subject"),
                Sql.text(row, "project_id"),
                Sql.text(row, "assignee"),
                row.getInt("priority"),
                Sql.text(row, "form_key"),
                Sql.text(row, "form_ref"),
                Sql.instant(row, "created"),
                Sql.instantOrNull(row, "due"),
                principals);
    }
}
