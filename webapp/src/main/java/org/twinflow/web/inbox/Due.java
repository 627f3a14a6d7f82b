package org.twinflow.web.inbox;

import org.jspecify.annotations.Nullable;

/**
 * A deadline as a row and a head show it.
 *
 * @param text short, such as 16:00 or 3 days late
 * @param sentence long, such as Due today, 16:00
 * @param css the class of the row's mark
 * @param kind the tint of the head's mark
 * @param icon null for a deadline that is not near
 */
public record Due(
        String text,
        String sentence,
        String css,
        String kind,
        @Nullable String icon) {}
