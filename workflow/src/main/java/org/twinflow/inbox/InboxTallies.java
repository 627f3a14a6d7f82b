package org.twinflow.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.people.PersonId;

/** Counts tasks by project and urgency, from the index alone. */
@Component
class InboxTallies {

    private static final String GROUP = " t.project_id, " + InboxConditions.URGENCY;

    private static final String COUNTED =
            "select project_id, urgency, count(*) as tally from (%s) as x group by project_id, urgency";

    private final JdbcClient jdbc;

    InboxTallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A group of tasks; those of no project have an empty one. */
    record Group(String project, Urgency urgency) {}

    /**
     * All that is open to those names. Tasks that only one name means are added up by the database; each of the others comes
     * as a row of its own, and counts once however many of the names mean it.
     */
    Map<Group, Long> mine(Reach reach, Horizon horizon) {
        var tally = new HashMap<Group, Long>();
        if (reach.names().isEmpty()) {
            return tally;
        }
        jdbc.sql("select project_id, urgency, task, count(*) as tally from (select" + GROUP
                        + ", case when t.alone = true then null else t.task_id end as task from "
                        + reach.rows(false) + ") as x group by project_id, urgency, task")
                .params(times(reach.parameters(), horizon))
                .query(row -> {
                    tally.merge(group(row), row.getString("task") == null ? row.getLong("tally") : 1, Long::sum);
                });
        return tally;
    }

    /** Those of some tasks that are open to the names. */
    Map<Group, Long> mineOf(Collection<String> tasks, Collection<String> principals, Horizon horizon) {
        return tasks.isEmpty() || principals.isEmpty()
                ? Map.of()
                : count(
                        "select distinct t.task_id," + GROUP + " from inbox_row t"
                                + " where t.task_id in (:tasks) and t.principal in (:principals)"
                                + " and t.open_now = true",
                        Map.of("tasks", tasks, "principals", principals),
                        horizon);
    }

    /** All that waits in those projects, whoever it waits for. */
    Map<Group, Long> inProjects(Collection<String> projects, Horizon horizon) {
        return projects.isEmpty()
                ? Map.of()
                : count(
                        "select" + GROUP + " from inbox_task t where t.project_id in (:projects)",
                        Map.of("projects", projects),
                        horizon);
    }

    /** What waits in the cases that the person follows, outside of those projects, and is open to none of the names. */
    Map<Group, Long> followed(
            PersonId person, Collection<String> projects, Collection<String> principals, Horizon horizon) {
        return count(
                "select" + GROUP + """
                         from inbox_task t
                        where t.subject in (select f.subject from case_follower f where f.person = :person)
                        and (t.project_id is null or not (t.project_id = any(:projects)))
                        and not exists (select 1 from inbox_row r
                            where r.task_id = t.task_id and r.open_now = true and r.principal = any(:principals))""",
                Map.of(
                        "person",
                        person.id(),
                        "projects",
                        projects.toArray(String[]::new),
                        "principals",
                        principals.toArray(String[]::new)),
                horizon);
    }

    private Map<Group, Long> count(String tasks, Map<String, Object> parameters, Horizon horizon) {
        var tally = new HashMap<Group, Long>();
        jdbc.sql(COUNTED.formatted(tasks)).params(times(parameters, horizon)).query(row -> {
            tally.put(group(row), row.getLong("tally"));
        });
        return tally;
    }

    private static Map<String, Object> times(Map<String, Object> parameters, Horizon horizon) {
        var all = new HashMap<>(parameters);
        InboxConditions.put(all, horizon);
        return all;
    }

    private static Group group(ResultSet row) throws SQLException {
        var project = row.getString("project_id");
        return new Group(project == null ? "" : project, Urgency.values()[row.getInt("urgency")]);
    }
}
