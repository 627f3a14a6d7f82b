package org.twinflow.web.documents;

import java.util.List;
import org.twinflow.documents.DocumentDetails;

/**
 * What the queue of uploads on a page is told of a file that is stored.
 *
 * @param same what was there before with the same bytes, as far as the sender may see it
 */
record Taken(String id, String title, String href, String mediaType, List<Same> same) {

    static Taken of(DocumentDetails stored, List<DocumentDetails> same) {
        return new Taken(
                stored.id().toString(),
                stored.title(),
                href(stored),
                stored.mediaType(),
                same.stream()
                        .map(other -> new Same(other.title(), other.folder(), href(other)))
                        .toList());
    }

    private static String href(DocumentDetails document) {
        return "/documents/d/" + document.id();
    }

    record Same(String title, String folder, String href) {}
}
