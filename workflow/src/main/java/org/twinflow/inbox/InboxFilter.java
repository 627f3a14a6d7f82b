package org.twinflow.inbox;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a list of tasks beside its project and its text; null is for all.
 *
 * @param process the key of the process
 * @param kind the process and the task in it, as {@code mobility:checkPapers}
 * @param holder who has it: {@code me}, {@code nobody}, or the id of a person
 * @param due how soon it is due
 */
public record InboxFilter(
        @Nullable String process,
        @Nullable String kind,
        @Nullable String holder,
        @Nullable Weight priority,
        @Nullable Urgency due,
        @Nullable FollowUp follow) {

    public static final InboxFilter NONE = new InboxFilter(null, null, null, null, null, null);

    public static final String ME = "me";
    public static final String NOBODY = "nobody";

    /** How much a task weighs. */
    public enum Weight {
        HIGH,
        NORMAL,
        LOW;

        private static final int USUAL = 50;

        static Weight of(int priority) {
            if (priority == USUAL) {
                return NORMAL;
            }
            return priority > USUAL ? HIGH : LOW;
        }
    }

    /** What became of putting a task off. */
    public enum FollowUp {
        /** It was put off and has come back. */
        BACK,
        /** It was never put off. */
        NEW
    }

    public boolean isEmpty() {
        return Stream.of(process, kind, holder, priority, due, follow).allMatch(java.util.Objects::isNull);
    }
}
