package org.twinflow.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a version is in the state it is in.
 *
 * @param code a message key; the arguments fill its placeholders
 */
public record Why(String code, List<String> arguments) {

    private static final String SEPARATOR = "\n";

    public static Why of(String code, String... arguments) {
        return new Why(code, List.of(arguments));
    }

    static @Nullable Why read(@Nullable String code, @Nullable String arguments) {
        if (code == null) {
            return null;
        }
        return new Why(code, arguments == null ? List.of() : List.of(arguments.split(SEPARATOR)));
    }

    @Nullable String joined() {
        return arguments.isEmpty() ? null : String.join(SEPARATOR, arguments);
    }
}
