package org.twinflow.web.shell;

import org.jspecify.annotations.Nullable;

/**
 * One of the answers of a select or of radio buttons.
 *
 * @param text in the reader's language
 * @param icon the name of a Tabler icon, if the answer has one
 */
public record Choice(String value, String text, @Nullable String icon) {

    public static Choice of(Object value, String text) {
        return new Choice(value.toString(), text, null);
    }
}
