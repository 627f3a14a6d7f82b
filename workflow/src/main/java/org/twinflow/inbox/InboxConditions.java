package org.twinflow.inbox;

import java.util.Map;
import org.twinflow.people.PersonId;
import org.twinflow.shared.Sql;

/** A filter as it stands in a where clause. */
final class InboxConditions {

    /** How soon {@code t} is due, as the place of its {@link Urgency}. */
    static final String URGENCY = """
            case when t.due_key < :now then 0 when t.due_key < :today then 1 when t.due_key < :week then 2 else 3 end
                as urgency""";

    private InboxConditions() {}

    /** Conditions on {@code t}, which is {@code inbox_task} or {@code inbox_row}. */
    static String where(InboxFilter filter) {
        var where = new StringBuilder();
        if (filter.process() != null) {
            where.append(" and t.process_key = :process");
        }
        if (filter.kind() != null) {
            where.append(" and t.process_key = :kindProcess and t.task_key = :kindTask");
        }
        if (filter.holder() != null) {
            where.append(
                    filter.holder().equals(InboxFilter.NOBODY)
                            ? " and t.assignee is null"
                            : " and t.assignee = :holder");
        }
        if (filter.priority() != null) {
            where.append(
                    switch (filter.priority()) {
                        case HIGH -> " and t.priority > 50";
                        case NORMAL -> " and t.priority = 50";
                        case LOW -> " and t.priority < 50";
                    });
        }
        if (filter.due() != null) {
            where.append(
                    switch (filter.due()) {
                        case LATE -> " and t.due_key < :now";
                        case TODAY -> " and t.due_key >= :now and t.due_key < :today";
                        case WEEK -> " and t.due_key >= :today and t.due_key < :week";
                        case LATER -> " and t.due_key >= :week";
                    });
        }
        if (filter.follow() != null) {
            where.append(filter.follow() == InboxFilter.FollowUp.BACK ? " and exists" : " and not exists")
                    .append(" (select 1 from task_snooze s where s.task_id = t.task_id and s.person = :me)");
        }
        return where.toString();
    }

    static void put(Map<String, Object> parameters, InboxFilter filter, Horizon horizon, PersonId me) {
        if (filter.process() != null) {
            parameters.put("process", filter.process());
        }
        if (filter.kind() != null) {
            int colon = filter.kind().indexOf(':');
            parameters.put("kindProcess", filter.kind().substring(0, Math.max(0, colon)));
            parameters.put("kindTask", filter.kind().substring(colon + 1));
        }
        if (filter.holder() != null) {
            parameters.put("holder", holder(filter.holder(), me));
        }
        put(parameters, horizon);
        parameters.put("me", me.id());
    }

    /** What {@link #URGENCY} is reckoned from. */
    static void put(Map<String, Object> parameters, Horizon horizon) {
        parameters.put("now", Sql.time(horizon.now()));
        parameters.put("today", Sql.time(horizon.today()));
        parameters.put("week", Sql.time(horizon.week()));
    }

    private static String holder(String holder, PersonId me) {
        return holder.equals(InboxFilter.ME) ? OpenTask.token(me) : "person:" + holder;
    }
}
