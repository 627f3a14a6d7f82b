package org.twinflow.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;
import org.twinflow.shared.Sql;

/**
 * What narrows a page, as it stands in a where clause.
 *
 * @param hidden the tasks that the reader has put off or is completing
 * @param project the id of a project, or null for all
 * @param after where the page before ended
 * @param until up to where is looked, or null for all that comes
 */
record PageFilter(
        Collection<String> hidden,
        @Nullable String project,
        Terms terms,
        InboxFilter narrow,
        Horizon horizon,
        PersonId me,
        Cursor after,
        @Nullable Cursor until,
        int most) {

    /** The same for what comes later. */
    PageFilter from(Cursor later, int most) {
        return new PageFilter(hidden, project, terms, narrow, horizon, me, later, null, most);
    }

    PageFilter until(Cursor end) {
        return new PageFilter(hidden, project, terms, narrow, horizon, me, after, end, most);
    }

    /** Conditions on {@code t}, which is {@code inbox_task} or {@code inbox_row}. */
    String where() {
        return whereWithoutText() + terms.where("t.words");
    }

    String whereWithoutText() {
        var conditions = new StringBuilder(
                " and t.due_key >= :due and (t.due_key, t.created, t.task_id) > (:due, :created, :id)");
        if (until != null) {
            conditions.append(
                    " and t.due_key <= :endDue and (t.due_key, t.created, t.task_id) <= (:endDue, :endCreated, :endId)");
        }
        if (!hidden.isEmpty()) {
            conditions.append(" and t.task_id not in (:hidden)");
        }
        if (project != null) {
            conditions.append(" and t.project_id = :project");
        }
        return conditions.append(InboxConditions.where(narrow)).toString();
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("due", Sql.time(after.first()));
        parameters.put("created", Sql.time(after.second()));
        parameters.put("id", after.id());
        if (until != null) {
            parameters.put("endDue", Sql.time(until.first()));
            parameters.put("endCreated", Sql.time(until.second()));
            parameters.put("endId", until.id());
        }
        parameters.put("most", most);
        parameters.put("hidden", hidden);
        terms.put(parameters);
        InboxConditions.put(parameters, narrow, horizon, me);
        if (project != null) {
            parameters.put("project", project);
        }
        return parameters;
    }
}
