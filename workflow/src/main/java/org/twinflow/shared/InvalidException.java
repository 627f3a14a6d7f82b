package org.twinflow.shared;

import java.util.List;
import java.util.stream.Collectors;

/** Fields of a form are missing or wrong; the web layer answers 422 and names each. */
public final class InvalidException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public InvalidException(List<FieldError> errors) {
        super(errors.stream().map(FieldError::field).collect(Collectors.joining(", ")));
        this.errors = List.copyOf(errors);
    }

    public InvalidException(FieldError... errors) {
        this(List.of(errors));
    }

    public List<FieldError> errors() {
        return errors;
    }
}
