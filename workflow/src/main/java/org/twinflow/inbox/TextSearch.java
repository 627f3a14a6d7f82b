package org.twinflow.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.shared.Sql;

/**
 * Looks for a text in a person's tasks, from the most urgent on, slice by slice, until a page is full: a text that many
 * tasks have is found in the first of them, and only one that hardly any has is looked for in all.
 */
@Component
class TextSearch {

    /** In how many tasks is looked first, and by how many times more at most in the next slice. */
    private static final int FIRST = 2_000;

    private static final int GROWTH = 4;

    private final JdbcClient jdbc;

    TextSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tasks of the page, and one more if there are more. */
    List<String> mine(List<String> principals, PageFilter filter) {
        return principals.isEmpty() ? List.of() : mine(principals, filter, Math.max(1, FIRST / principals.size()));
    }

    /** @param first how many tasks of each name make the first slice */
    List<String> mine(List<String> principals, PageFilter filter, int first) {
        var found = new ArrayList<String>();
        int each = first;
        var left = filter;
        while (true) {
            var end = end(principals, left, each);
            var hits = hits(principals, left, end);
            found.addAll(hits);
            if (end.isEmpty() || hits.size() >= left.most()) {
                return found;
            }
            each = wider(each, hits.size(), left.most());
            left = left.from(end.get(), left.most() - hits.size());
        }
    }

    /** As wide as the hits of the last slice let expect to be enough. */
    private static int wider(int each, int hits, int wanted) {
        double times = hits == 0 ? GROWTH : 1.2 * (wanted - hits) / hits;
        return (int) Math.ceil(each * Math.min(GROWTH, Math.max(0.5, times)));
    }

    /** Up to where each name has at most so many tasks; empty if that is up to the end. */
    private Optional<Cursor> end(List<String> principals, PageFilter filter, int each) {
        var parameters = parameters(principals, filter);
        parameters.put("each", each - 1);
        return jdbc.sql(select(principals, i -> """
                        (select t.due_key, t.created, t.task_id from inbox_row t
                        where t.principal = :p%d and t.open_now = true%s
                        order by t.principal, t.open_now, t.due_key, t.created, t.task_id limit 1 offset :each)""".formatted(i, filter.whereWithoutText())) + " limit 1")
                .params(parameters)
                .query((row, number) -> cursor(row))
                .optional();
    }

    private List<String> hits(List<String> principals, PageFilter filter, Optional<Cursor> end) {
        var parameters = parameters(principals, filter);
        end.ifPresent(last -> {
            parameters.put("endDue", Sql.time(last.first()));
            parameters.put("endCreated", Sql.time(last.second()));
            parameters.put("endId", last.id());
        });
        var until = end.isEmpty()
                ? ""
                : " and t.due_key <= :endDue and (t.due_key, t.created, t.task_id) <= (:endDue, :endCreated, :endId)";
        return jdbc.sql(select(principals, i -> """
                        (select t.due_key, t.created, t.task_id from inbox_row t
                        where t.principal = :p%d and t.open_now = true%s
                        order by t.principal, t.open_now, t.due_key, t.created, t.task_id limit :most)""".formatted(i, until + filter.where())) + " limit :most")
                .params(parameters)
                .query((row, number) -> row.getString("task_id"))
                .list();
    }

    private static String select(List<String> principals, IntFunction<String> each) {
        var parts = new StringJoiner(" union all ");
        for (int i = 0; i < principals.size(); i++) {
            parts.add(each.apply(i));
        }
        return "select distinct due_key, created, task_id from (" + parts
                + ") as parts order by due_key, created, task_id";
    }

    private static Map<String, Object> parameters(List<String> principals, PageFilter filter) {
        var parameters = filter.parameters();
        for (int i = 0; i < principals.size(); i++) {
            parameters.put("p" + i, principals.get(i));
        }
        return parameters;
    }

    private static Cursor cursor(ResultSet row) throws SQLException {
        return new Cursor(Sql.instant(row, "due_key"), Sql.instant(row, "created"), row.getString("task_id"));
    }
}
