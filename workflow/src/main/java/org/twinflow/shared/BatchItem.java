package org.twinflow.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of an action on one of several things.
 *
 * @param title empty when the reader sees no such thing
 * @param code a message key that says why it did not work, null when it did; the arguments fill its placeholders
 */
public record BatchItem(String id, String title, @Nullable String code, List<Object> arguments) {

    public boolean done() {
        return code == null;
    }
}
