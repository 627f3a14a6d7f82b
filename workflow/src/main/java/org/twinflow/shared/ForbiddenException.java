package org.twinflow.shared;

/** The reader may see the thing but not do this with it; the web layer answers 403. The code is a message key. */
public final class ForbiddenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Object[] arguments;

    public ForbiddenException(String code, Object... arguments) {
        super(code);
        this.arguments = arguments.clone();
    }

    public String code() {
        return String.valueOf(getMessage());
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
