package org.twinflow.inbox;

import java.util.List;

/**
 * A way to narrow a list of tasks, with how many tasks each of its values leaves of what the others leave.
 *
 * @param values the most frequent first, or in their own order where they have one
 */
public record InboxFacet(Kind kind, List<Value> values) {

    /** By what a list can be narrowed. */
    public enum Kind {
        PROCESS,
        KIND,
        PROJECT,
        HOLDER,
        PRIORITY,
        DUE,
        FOLLOW
    }

    /**
     * A value.
     *
     * @param value as the filter takes it
     * @param label what it is called in the reader's language; empty for values that the page has words for
     */
    public record Value(String value, String label, long count) {}
}
