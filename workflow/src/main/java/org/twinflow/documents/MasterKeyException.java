package org.twinflow.documents;

import java.nio.file.Path;

/** The papers of persons are there and the key to them is not: going on would lose them without a word. */
final class MasterKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private MasterKeyException(String message, Throwable cause) {
        super(message, cause);
    }

    private MasterKeyException(String message) {
        super(message);
    }

    static MasterKeyException missing(Path file) {
        return new MasterKeyException(
                "The database holds papers that are encrypted, but the master key is missing: " + file);
    }

    static MasterKeyException another(Path file, Throwable cause) {
        return new MasterKeyException(
                "The master key is not the one under which the papers of this database are encrypted: " + file, cause);
    }

    static MasterKeyException broken(Path file, Throwable cause) {
        return new MasterKeyException("The file of the master key is damaged or is none: " + file, cause);
    }
}
