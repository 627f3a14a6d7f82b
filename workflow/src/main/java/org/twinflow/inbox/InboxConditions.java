package org.twinflow.inbox;

import java.util.Map;
import org.twinflow.people.PersonId;

/** A filter as it stands in a where clause. */
final class InboxConditions {

    private InboxConditions() {}

    /** @param alias of {@code inbox_task} in the query */
    static String where(InboxFilter filter, String alias) {
        var where = new StringBuilder();
        if (filter.process() != null) {
            where.append(" and %s.process_key = :process");
        }
        if (filter.kind() != null) {
            where.append(" and %s.process_key = :kindProcess and %s.task_key = :kindTask");
        }
        if (filter.holder() != null) {
            where.append(
                    filter.holder().equals(InboxFilter.NOBODY)
                            ? " and %s.assignee is null"
                            : " and %s.assignee = :holder");
        }
        if (filter.priority() != null) {
            where.append(
                    switch (filter.priority()) {
                        case HIGH -> " and %s.priority > 50";
                        case NORMAL -> " and %s.priority = 50";
                        case LOW -> " and %s.priority < 50";
                    });
        }
        if (filter.due() != null) {
            where.append(
                    switch (filter.due()) {
                        case LATE -> " and %s.due_key < :now";
                        case TODAY -> " and %s.due_key >= :now and %s.due_key < :today";
                        case WEEK -> " and %s.due_key >= :today and %s.due_key < :week";
                        case LATER -> " and %s.due_key >= :week";
                    });
        }
        if (filter.follow() != null) {
            where.append(filter.follow() == InboxFilter.FollowUp.BACK ? " and exists" : " and not exists")
                    .append(" (select 1 from task_snooze s where s.task_id = %s.task_id and s.person = :me)");
        }
        return where.toString().replace("%s", alias);
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
        parameters.put("now", Sql.time(horizon.now()));
        parameters.put("today", Sql.time(horizon.today()));
        parameters.put("week", Sql.time(horizon.week()));
        parameters.put("me", me.id());
    }

    private static String holder(String holder, PersonId me) {
        return holder.equals(InboxFilter.ME) ? OpenTask.token(me) : "person:" + holder;
    }
}
