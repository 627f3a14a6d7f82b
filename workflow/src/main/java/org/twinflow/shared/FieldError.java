package org.twinflow.shared;

import java.util.List;

/**
 * What is wrong with one field of a form.
 *
 * @param field the key of the field
 * @param code a message key; the arguments fill its placeholders
 */
public record FieldError(String field, String code, List<Object> arguments) {

    public static FieldError of(String field, String code, Object... arguments) {
        return new FieldError(field, code, List.of(arguments));
    }
}
