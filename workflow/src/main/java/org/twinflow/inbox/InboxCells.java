package org.twinflow.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.people.PersonId;
import org.twinflow.shared.Sql;

/** Counts tasks by all by which a list can be narrowed, in one query: what a reader may see and nothing else. */
@Component
class InboxCells {

    // H2 looks a list up in the index, but reads all for an array
    private static final String COLUMNS = """
             t.task_id, t.process_key, t.task_key, t.definition_id, t.project_id, t.assignee,
            case when t.priority > 50 then 0 when t.priority = 50 then 1 else 2 end as weight,
            case when t.due_key < :now then 0 when t.due_key < :today then 1 when t.due_key < :week then 2 else 3 end
                as urgency,
            case when exists (select 1 from task_snooze s where s.task_id = t.task_id and s.person = :me)
                then 1 else 0 end as back""";

    private static final String COUNTED = """
            select process_key, task_key, max(definition_id) as definition, project_id, assignee, weight, urgency, back,
                count(*) as tally
            from (%s) as x group by process_key, task_key, project_id, assignee, weight, urgency, back""";

    private static final String FOLLOWED =
            "case_follower f join inbox_task t on t.subject = f.subject where f.person = :me";

    private final JdbcClient jdbc;

    InboxCells(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is open to those names. */
    List<InboxCell> mine(
            Collection<String> names, Collection<String> hidden, Terms terms, Horizon horizon, PersonId me) {
        if (names.isEmpty()) {
            return List.of();
        }
        var parameters = parameters(terms, horizon, me);
        parameters.put("names", names);
        parameters.put("hidden", hidden);
        return count(
                "select distinct" + COLUMNS + " from inbox_row t where t.principal in (:names) and t.open_now = true"
                        + (hidden.isEmpty() ? "" : " and t.task_id not in (:hidden)")
                        + terms.where("t.words"),
                parameters);
    }

    /** What waits for others in those projects and in the cases that the person follows. */
    List<InboxCell> others(
            Collection<String> names, Collection<String> projects, Terms terms, Horizon horizon, PersonId me) {
        var parameters = parameters(terms, horizon, me);
        parameters.put("names", names.toArray(String[]::new));
        parameters.put("projects", projects);
        return count(
                (projects.isEmpty() ? "" : waiting("inbox_task t where t.project_id in (:projects)", terms) + " union ")
                        + waiting(FOLLOWED, terms),
                parameters);
    }

    private static String waiting(String which, Terms terms) {
        return "select" + COLUMNS + " from " + which
                + " and not exists (select 1 from inbox_row r"
                + " where r.task_id = t.task_id and r.open_now = true and r.principal = any(:names))"
                + terms.where("t.words");
    }

    private static Map<String, Object> parameters(Terms terms, Horizon horizon, PersonId me) {
        var parameters = new HashMap<String, Object>();
        InboxConditions.put(parameters, InboxFilter.NONE, horizon, me);
        terms.put(parameters);
        return parameters;
    }

    private List<InboxCell> count(String tasks, Map<String, Object> parameters) {
        return jdbc.sql(COUNTED.formatted(tasks))
                .params(parameters)
                .query((row, number) -> cell(row))
                .list();
    }

    private static InboxCell cell(ResultSet row) throws SQLException {
        return new InboxCell(
                row.getString("process_key"),
                row.getString("task_key"),
                row.getString("definition"),
                Objects.requireNonNullElse(Sql.text(row, "project_id"), ""),
                Objects.requireNonNullElse(Sql.text(row, "assignee"), ""),
                InboxFilter.Weight.values()[row.getInt("weight")],
                Urgency.values()[row.getInt("urgency")],
                row.getInt("back") == 1,
                row.getLong("tally"));
    }
}
