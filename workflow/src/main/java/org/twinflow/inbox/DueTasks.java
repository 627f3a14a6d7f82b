package org.twinflow.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.shared.Sql;

/** The tasks that are due about now, for whoever reminds people of them; for no reader. */
@Service
@Transactional(readOnly = true)
public class DueTasks {

    private final JdbcClient jdbc;
    private final InboxRows rows;

    DueTasks(JdbcClient jdbc, InboxRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * In the order of their ends.
     *
     * @param after the last task of the page before, null at the beginning
     */
    public List<DueTask> between(Instant from, Instant until, @Nullable DueTask after, int size) {
        var ids = jdbc.sql("""
                select task_id from inbox_task
                where due >= :from and due < :until and (due > :after or (due = :same and task_id > :id))
                order by due, task_id fetch first :size rows only""")
                .param("from", Sql.time(from))
                .param("until", Sql.time(until))
                .param("after", Sql.time(after == null ? from.minusSeconds(1) : after.due()))
                .param("same", Sql.time(after == null ? from.minusSeconds(1) : after.due()))
                .param("id", after == null ? "" : after.id())
                .param("size", size)
                .query(Sql::first)
                .list();
        var found = rows.find(ids);
        return ids.stream()
                .flatMap(id -> found.stream().filter(task -> task.id().equals(id)))
                .map(DueTasks::due)
                .toList();
    }

    private static DueTask due(OpenTask task) {
        return new DueTask(
                task.id(),
                task.key(),
                task.name(),
                task.processKey(),
                task.definitionId(),
                task.subject(),
                task.projectId(),
                task.assignee(),
                task.principals(),
                task.created(),
                Objects.requireNonNull(task.due()));
    }
}
