package org.twinflow.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.people.PersonId;
import org.twinflow.shared.Sql;

/** Counts tasks by all by which a list can be narrowed, in one query: what a reader may see and nothing else. */
@Component
class InboxCells {

    private static final String COLUMNS = """
             t.process_key, t.task_key, t.definition_id, t.project_id, t.assignee,
            case when t.priority > 50 then 0 when t.priority = 50 then 1 else 2 end as weight, """ + InboxConditions.URGENCY;

    private static final String GROUPS = "process_key, task_key, project_id, assignee, weight, urgency, task";

    private static final String COUNTED = "select max(definition_id) as definition, count(*) as tally, " + GROUPS
            + " from (%s) as x group by " + GROUPS;

    private static final String FOLLOWED =
            "case_follower f join inbox_task t on t.subject = f.subject where f.person = :me";

    private final JdbcClient jdbc;

    InboxCells(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is open to those names. */
    List<InboxCell> mine(Reach reach, Collection<String> hidden, Terms terms, Horizon horizon, PersonId me) {
        if (reach.names().isEmpty()) {
            return List.of();
        }
        var parameters = parameters(terms, horizon, me);
        var back = putOff(me);
        parameters.putAll(reach.parameters());
        parameters.put("hidden", hidden);
        parameters.put("back", back);
        return count(
                "select" + COLUMNS + ", case when t.alone = true"
                        + (back.isEmpty() ? "" : " and t.task_id not in (:back)")
                        + " then null else t.task_id end as task from "
                        + reach.rows(!terms.isEmpty())
                        + (hidden.isEmpty() ? "" : " and t.task_id not in (:hidden)")
                        + terms.where("t.words"),
                parameters,
                back);
    }

    /** What waits for others in those projects and in the cases that the person follows. */
    List<InboxCell> others(
            Collection<String> names, Collection<String> projects, Terms terms, Horizon horizon, PersonId me) {
        var parameters = parameters(terms, horizon, me);
        parameters.put("names", names.toArray(String[]::new));
        parameters.put("projects", projects);
        return count(
                (projects.isEmpty()
                                ? ""
                                : waiting("inbox_task t where t.project_id in (:projects)", terms) + " union all ")
                        + waiting(FOLLOWED, terms),
                parameters,
                putOff(me));
    }

    private static String waiting(String which, Terms terms) {
        return "select" + COLUMNS + ", t.task_id as task from " + which
                + " and not exists (select 1 from inbox_row r"
                + " where r.task_id = t.task_id and r.open_now = true and r.principal = any(:names))"
                + terms.where("t.words");
    }

    private Set<String> putOff(PersonId me) {
        return jdbc.sql("select task_id from task_snooze where person = :me")
                .param("me", me.id())
                .query(Sql::first)
                .set();
    }

    private static Map<String, Object> parameters(Terms terms, Horizon horizon, PersonId me) {
        var parameters = new HashMap<String, Object>();
        InboxConditions.put(parameters, InboxFilter.NONE, horizon, me);
        terms.put(parameters);
        return parameters;
    }

    /** Tasks that one name alone means come added up, each of the others as a row of its own. */
    private List<InboxCell> count(String tasks, Map<String, Object> parameters, Set<String> back) {
        var counts = new HashMap<InboxCell, Long>();
        jdbc.sql(COUNTED.formatted(tasks)).params(parameters).query(row -> {
            var task = row.getString("task");
            counts.merge(
                    cell(row, task != null && back.contains(task)), task == null ? row.getLong("tally") : 1, Long::sum);
        });
        return counts.entrySet().stream()
                .map(entry -> entry.getKey().counting(entry.getValue()))
                .toList();
    }

    private static InboxCell cell(ResultSet row, boolean back) throws SQLException {
        return new InboxCell(
                row.getString("process_key"),
                row.getString("task_key"),
                row.getString("definition"),
                Objects.requireNonNullElse(Sql.text(row, "project_id"), ""),
                Objects.requireNonNullElse(Sql.text(row, "assignee"), ""),
                InboxFilter.Weight.values()[row.getInt("weight")],
                Urgency.values()[row.getInt("urgency")],
                back,
                0);
    }
}
