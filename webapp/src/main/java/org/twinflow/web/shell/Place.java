package org.twinflow.web.shell;

import org.jspecify.annotations.Nullable;

/**
 * An area as the rail shows it.
 *
 * @param label a message key
 * @param letter the key that leads there after G, if there is one
 * @param open how many things wait there
 * @param apart whether a line stands before it
 */
public record Place(
        String label, String href, String icon, @Nullable String letter, boolean here, long open, boolean apart) {}
