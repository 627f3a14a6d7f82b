package org.twinflow.inbox;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a form.
 *
 * @param key the name of the answer; of a note, its id
 * @param hide when it is not asked, or null if always
 * @param variable whether the process may know the answer
 * @param future whether a date may not be a past one
 */
public record FormField(
        String key,
        Kind kind,
        String label,
        String description,
        boolean required,
        Limits limits,
        List<Option> options,
        @Nullable FormCondition hide,
        boolean variable,
        boolean future,
        String initial) {

    /** What a field asks for. */
    public enum Kind {
        TEXT,
        TEXTAREA,
        NUMBER,
        DATE,
        SELECT,
        RADIO,
        CHECKBOX,
        /** Words for the reader; asks for nothing. */
        NOTE
    }

    /** A value to choose. */
    public record Option(String value, String label) {}

    /**
     * What an answer must keep to.
     *
     * @param decimals how many digits a number may have after the point
     */
    public record Limits(
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            int minLength,
            int maxLength,
            @Nullable String pattern,
            int decimals) {}

    boolean isAsked() {
        return kind != Kind.NOTE;
    }
}
