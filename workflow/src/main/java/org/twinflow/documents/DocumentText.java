package org.twinflow.documents;

import org.jspecify.annotations.Nullable;

/**
 * The text of the latest version.
 *
 * @param text empty while nobody has read it, and always of a personal paper
 */
public record DocumentText(
        DocumentId document,
        int version,
        DocumentState state,
        @Nullable String language,
        String text) {}
