package org.twinflow.web.documents;

import java.util.List;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.Likeness;
import org.twinflow.documents.Likenesses;

/**
 * What the queue of uploads on a page is told of a file that is stored.
 *
 * @param same what was there before with the same bytes, as far as the sender may see it
 * @param nearly what was there before with nearly the same text or picture, the most alike first
 * @param known whether that has been looked for; until then there may be more
 */
record Taken(
        String id, String title, String href, String mediaType, List<Same> same, List<Same> nearly, boolean known) {

    static Taken of(DocumentDetails stored, List<DocumentDetails> same, Likenesses alike) {
        return new Taken(
                stored.id().toString(),
                stored.title(),
                href(stored),
                stored.mediaType(),
                same.stream().map(Same::of).toList(),
                alike.found().stream().map(Likeness::document).map(Same::of).toList(),
                alike.known());
    }

    private static String href(DocumentDetails document) {
        return "/documents/d/" + document.id();
    }

    record Same(String title, String folder, String href) {

        static Same of(DocumentDetails other) {
            return new Same(other.title(), other.folder(), Taken.href(other));
        }
    }
}
