package org.twinflow.stages;

import org.twinflow.pages.PageThen;

/**
 * A page as a stage holds it.
 *
 * @param result whether it counted as a result then
 */
public record HeldPage(PageThen then, boolean result) {

    /** Whether the reader reads the same today. */
    public boolean isSame() {
        return !then.removed() && then.number() == then.latest();
    }
}
