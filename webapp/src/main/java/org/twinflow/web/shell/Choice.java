package org.twinflow.web.shell;

import java.util.Collection;
import java.util.List;
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

    /** All of them, in their order, each in the words of its message key. */
    public static List<Choice> all(String prefix, Collection<? extends Enum<?>> values, Texts texts) {
        return values.stream().map(value -> of(value, texts.of(prefix + value))).toList();
    }
}
