package org.twinflow.safekeeping;

/** A backup cannot be made or restored; the message tells whoever runs the command why. */
public final class BackupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BackupException(String message) {
        super(message);
    }

    BackupException(String message, Throwable cause) {
        super(message, cause);
    }
}
