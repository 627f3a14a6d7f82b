package org.twinflow.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.shared.Sql;

/** Knows since when somebody has a task. */
@Component
class TaskHolders {

    private final JdbcClient jdbc;

    TaskHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes who has the task now, if it is somebody else than before. */
    void note(OpenTask task, Instant now) {
        jdbc.sql("delete from task_holder where task_id = :id and holder <> :holder")
                .param("id", task.id())
                .param("holder", task.assignee() == null ? "" : task.assignee())
                .update();
        if (task.assignee() != null && of(java.util.List.of(task.id())).isEmpty()) {
            jdbc.sql("insert into task_holder (task_id, holder, since) values (:id, :holder, :now)")
                    .param("id", task.id())
                    .param("holder", task.assignee())
                    .param("now", Sql.time(now))
                    .update();
        }
    }

    Map<String, Instant> of(Collection<String> tasks) {
        return tasks.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select task_id, since from task_holder where task_id in (:tasks)")
                        .param("tasks", tasks)
                        .query((row, number) -> Map.entry(row.getString("task_id"), Sql.instant(row, "since")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
