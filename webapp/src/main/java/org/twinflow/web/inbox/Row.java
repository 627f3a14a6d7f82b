package org.twinflow.web.inbox;

import org.jspecify.annotations.Nullable;
import org.twinflow.inbox.InboxTask;

/**
 * A task in the list.
 *
 * @param href of the list with this task open
 * @param here whether it is open
 * @param back when it comes back that was put off, or null
 */
public record Row(
        InboxTask task,
        @Nullable Due due,
        String href,
        boolean here,
        @Nullable String back) {

    /** What the second line says: the case in its feature's words, or else the project and the process. */
    public String context() {
        if (!task.about().isEmpty()) {
            return task.about();
        }
        return task.project() == null ? task.processName() : task.project().title() + " · " + task.processName();
    }
}
