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
 */
record PageFilter(
        Collection<String> hidden,
        @Nullable String project,
        Terms terms,
        InboxFilter narrow,
        Horizon horizon,
        PersonId me,
        Cursor after,
        int most) {

    /** The same for what comes later. */
    PageFilter from(Cursor later, int most) {
        return new PageFilter(hidden, project, terms, narrow, horizon, me, later, most);
    }

    /** Conditions on {@code t}, which is {@code inbox_task} or {@code inbox_row}. */
    String where() {
        return whereWithoutText() + terms.where("t.words");
    }

    String whereWithoutText() {
        var conditions = new StringBuilder(
                " and t.due_key >= :due and (t.due_key, t.created, t.task_id) > (:due, :created, :id)");
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
