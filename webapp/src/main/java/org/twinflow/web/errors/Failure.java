package org.twinflow.web.errors;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.twinflow.shared.FieldError;

/**
 * Something that went wrong, as it is told.
 *
 * @param code the message key of why; null when the status says enough
 * @param reference under which the log tells more; only where the fault is ours
 */
record Failure(
        HttpStatus status,
        @Nullable String code,
        List<Object> arguments,
        List<FieldError> fields,
        HttpHeaders headers,
        @Nullable String reference) {

    static Failure of(HttpStatus status) {
        return new Failure(status, null, List.of(), List.of(), HttpHeaders.EMPTY, null);
    }

    static Failure of(HttpStatus status, String code, Object... arguments) {
        return new Failure(status, code, List.of(arguments), List.of(), HttpHeaders.EMPTY, null);
    }

    static Failure of(List<FieldError> fields) {
        return new Failure(HttpStatus.UNPROCESSABLE_CONTENT, null, List.of(), fields, HttpHeaders.EMPTY, null);
    }

    Failure with(HttpHeaders more) {
        return new Failure(status, code, arguments, fields, more, reference);
    }

    Failure under(String number) {
        return new Failure(status, code, arguments, fields, headers, number);
    }
}
