package org.twinflow.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
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
    private final InboxQueries queries;

    TextSearch(JdbcClient jdbc, InboxQueries queries) {
        this.jdbc = jdbc;
        this.queries = queries;
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
            var hits = queries.mine(principals, end.map(left::until).orElse(left));
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
        var ends = new StringJoiner(" union all ");
        var parameters = filter.parameters();
        parameters.put("each", each - 1);
        for (int i = 0; i < principals.size(); i++) {
            parameters.put("p" + i, principals.get(i));
            ends.add("""
                    (select t.due_key, t.created, t.task_id from inbox_row t
                    where t.principal = :p%d and t.open_now = true%s
                    order by t.principal, t.open_now, t.due_key, t.created, t.task_id limit 1 offset :each)""".formatted(i, filter.whereWithoutText()));
        }
        return jdbc.sql("select due_key, created, task_id from (" + ends
                        + ") as ends order by due_key, created, task_id limit 1")
                .params(parameters)
                .query((row, number) -> cursor(row))
                .optional();
    }

    private static Cursor cursor(ResultSet row) throws SQLException {
        return new Cursor(Sql.instant(row, "due_key"), Sql.instant(row, "created"), row.getString("task_id"));
    }
}
