package org.twinflow.groups;

import java.util.List;

/**
 * Something that could not be had, and why.
 *
 * @param code a message key; the arguments fill its placeholders
 */
public record Finding(String code, List<Object> arguments) {

    static Finding of(String code, Object... arguments) {
        return new Finding(code, List.of(arguments));
    }
}
