package org.twinflow.documents;

import org.jspecify.annotations.Nullable;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.FileNames;
import org.twinflow.shared.InvalidException;

/**
 * What a file is said to be; its content decides what it is.
 *
 * @param filename as on the uploader's machine; any path before it is dropped
 * @param declaredType the media type that came with it, if any
 * @param note what changed with it, in the words of who hands it in; empty for nothing said
 */
public record Upload(String filename, @Nullable String declaredType, String note) {

    /** The most characters that a note may have. */
    public static final int LONGEST_NOTE = 300;

    private static final int LONGEST = 200;

    /** What cannot stand in a name everywhere, and what turns the direction of reading so that an ending lies. */
    private static final String UNFIT = "[\\p{Cntrl}\"<>:|?*\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]";

    public Upload {
        filename = clean(filename);
        note = note.replaceAll("[\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]+", " ")
                .strip();
    }

    /** Answers with the field when the note is too long. */
    void check() {
        if (note.length() > LONGEST_NOTE) {
            throw new InvalidException(FieldError.of("note", "documents.note.form", LONGEST_NOTE));
        }
    }

    public Upload(String filename, @Nullable String declaredType) {
        this(filename, declaredType, "");
    }

    public static Upload of(String filename) {
        return new Upload(filename, null);
    }

    private static String clean(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll(UNFIT, "")
                .replaceAll("[.\\s]+$", "")
                .strip();
        var kept = FileNames.shortened(last, LONGEST);
        if (kept.isEmpty()) {
            return "file";
        }
        return FileNames.isDevice(kept) ? "_" + kept : kept;
    }
}
