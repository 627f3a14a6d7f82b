package org.twinflow.web.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.DocumentDetails;

/**
 * What came of one of several files.
 *
 * @param filename as it was sent, with its folders
 * @param stored null where it was refused
 * @param same what was there before with the same bytes, as far as the sender may see it
 * @param why a sentence, null where it was stored
 */
public record Outcome(
        String filename,
        @Nullable DocumentDetails stored,
        List<DocumentDetails> same,
        @Nullable String why) {

    static Outcome stored(String filename, DocumentDetails document, List<DocumentDetails> same) {
        return new Outcome(filename, document, List.copyOf(same), null);
    }

    static Outcome refused(String filename, String why) {
        return new Outcome(filename, null, List.of(), why);
    }
}
