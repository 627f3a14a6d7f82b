package org.twinflow.transfers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.DocumentDetails;

/**
 * What came of one entry of an archive.
 *
 * @param name with its folders, as the archive says it
 * @param stored null where it was refused or was there before
 * @param same what was there before with the same bytes, as far as the reader may see it
 * @param why null where it was stored
 */
public record Unpacked(
        String name,
        @Nullable DocumentDetails stored,
        List<DocumentDetails> same,
        @Nullable RuntimeException why) {

    public Unpacked {
        same = List.copyOf(same);
    }

    static Unpacked stored(String name, DocumentDetails document, List<DocumentDetails> same) {
        return new Unpacked(name, document, same, null);
    }

    static Unpacked refused(String name, RuntimeException why) {
        return new Unpacked(name, null, List.of(), why);
    }
}
