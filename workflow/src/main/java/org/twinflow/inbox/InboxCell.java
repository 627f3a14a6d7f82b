package org.twinflow.inbox;

import java.util.function.Function;
import org.twinflow.inbox.InboxFacet.Kind;

/**
 * Tasks that are the same in all by which a list can be narrowed, and how many they are.
 *
 * @param definition a version of the process, for its words
 * @param project its id, empty for none
 * @param assignee the token of who has them, empty for nobody
 */
record InboxCell(
        String process,
        String key,
        String definition,
        String project,
        String assignee,
        InboxFilter.Weight weight,
        Urgency urgency,
        boolean back,
        long count) {

    private static final String PERSON = "person:";

    InboxCell counting(long tasks) {
        return new InboxCell(process, key, definition, project, assignee, weight, urgency, back, tasks);
    }

    /** Its value of that kind, as a filter says it. */
    String value(Kind kind, String me) {
        return switch (kind) {
            case PROCESS -> process;
            case KIND -> process + ":" + key;
            case PROJECT -> project;
            case HOLDER -> holder(me);
            case PRIORITY -> weight.name();
            case DUE -> urgency.name();
            case FOLLOW -> (back ? InboxFilter.FollowUp.BACK : InboxFilter.FollowUp.NEW).name();
        };
    }

    private String holder(String me) {
        if (assignee.isEmpty()) {
            return InboxFilter.NOBODY;
        }
        return assignee.equals(me)
                ? InboxFilter.ME
                : assignee.startsWith(PERSON) ? assignee.substring(PERSON.length()) : assignee;
    }

    /** Whether it passes what is wanted of every kind but one. */
    boolean passes(Function<Kind, String> wanted, Kind but, String me) {
        for (var kind : Kind.values()) {
            var value = wanted.apply(kind);
            if (kind != but && !value.isEmpty() && !value.equals(value(kind, me))) {
                return false;
            }
        }
        return true;
    }

    boolean passes(Function<Kind, String> wanted, String me) {
        for (var kind : Kind.values()) {
            var value = wanted.apply(kind);
            if (!value.isEmpty() && !value.equals(value(kind, me))) {
                return false;
            }
        }
        return true;
    }
}
