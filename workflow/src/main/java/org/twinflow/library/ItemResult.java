package org.twinflow.library;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.DocumentId;

/**
 * What came of an action on one of several documents.
 *
 * @param title empty when the reader sees no such document
 * @param code a message key that says why it did not work, null when it did; the arguments fill its placeholders
 */
public record ItemResult(
        DocumentId document, String title, @Nullable String code, List<Object> arguments) {

    public boolean done() {
        return code == null;
    }
}
