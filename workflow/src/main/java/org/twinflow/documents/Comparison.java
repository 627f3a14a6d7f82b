package org.twinflow.documents;

import org.jspecify.annotations.Nullable;
import org.twinflow.comparison.TextChanges;

/**
 * Two versions of a document side by side.
 *
 * @param document with its present title
 * @param before the one with the lower number, unless asked for the other way round
 * @param changes null unless the outcome is {@code COMPARED}
 */
public record Comparison(
        DocumentDetails document,
        VersionSummary before,
        VersionSummary after,
        Outcome outcome,
        @Nullable TextChanges changes) {

    /** Whether the texts could be compared, and why not. */
    public enum Outcome {
        COMPARED,
        /** The two files are the same, byte by byte. */
        SAME_FILE,
        /** At least one has not been read yet. */
        NOT_READ,
        /** At least one has no text that could be read. */
        NO_TEXT,
        /** The text of papers about a person is kept nowhere. */
        PERSONAL,
        /** Too long and too different for the time that a page may take. */
        TOO_DIFFERENT
    }
}
