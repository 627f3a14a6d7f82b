package org.twinflow.models;

import java.util.List;

/**
 * One thing that a draft does otherwise than the version in force.
 *
 * @param element the id of the element, or an empty text when it is about a file
 * @param what the sentence; its message key is {@code modelpages.change.<what>}
 * @param arguments fill the placeholders of the sentence
 */
public record Change(Kind kind, String file, String element, String what, List<Object> arguments) {

    /** Whether something is new, gone or otherwise. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    static Change added(String file, String element, String what, Object... arguments) {
        return new Change(Kind.ADDED, file, element, what, List.of(arguments));
    }

    static Change changed(String file, String element, String what, Object... arguments) {
        return new Change(Kind.CHANGED, file, element, what, List.of(arguments));
    }

    static Change removed(String file, String element, String what, Object... arguments) {
        return new Change(Kind.REMOVED, file, element, what, List.of(arguments));
    }

    /** The message key of its sentence. */
    public String code() {
        return "modelpages.change." + what;
    }
}
