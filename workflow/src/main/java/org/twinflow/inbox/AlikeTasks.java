package org.twinflow.inbox;

import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.shared.Sql;

/** Knows which tasks ask the same: the same task of the same process, with the same form. */
@Component
class AlikeTasks {

    private final JdbcClient jdbc;
    private final InboxRows rows;
    private final TaskForms forms;

    AlikeTasks(JdbcClient jdbc, InboxRows rows, TaskForms forms) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.forms = forms;
    }

    boolean areAlike(OpenTask one, OpenTask other) {
        return one.processKey().equals(other.processKey())
                && one.key().equals(other.key())
                && one.formKey() == null
                && other.formKey() == null
                && forms.hash(one).equals(forms.hash(other));
    }

    /** Those that are open to the reader, itself among them; what is due first comes first. */
    List<OpenTask> of(OpenTask task, Reader reader, int most) {
        var ids = jdbc.sql("""
                select distinct t.task_id, t.due_key, t.created from inbox_row r
                join inbox_task t on t.task_id = r.task_id
                where r.principal in (:tokens) and r.open_now = true
                and t.process_key = :process and t.task_key = :key and t.form_key is null
                order by t.due_key, t.created, t.task_id limit :most""")
                .param("tokens", StandIns.names(reader))
                .param("process", task.processKey())
                .param("key", task.key())
                .param("most", most)
                .query(Sql::first)
                .list();
        return rows.find(ids).stream()
                .filter(each -> areAlike(task, each))
                .sorted(Comparator.comparing(OpenTask::dueKey)
                        .thenComparing(OpenTask::created)
                        .thenComparing(OpenTask::id))
                .toList();
    }
}
