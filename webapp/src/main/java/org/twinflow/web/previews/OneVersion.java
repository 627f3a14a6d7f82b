package org.twinflow.web.previews;

import java.util.List;
import org.twinflow.documents.DocumentId;

/** A version of a document, as the doors to what is made or played of it name it. */
record OneVersion(DocumentId document, int number) {

    static OneVersion of(List<String> what) {
        return new OneVersion(DocumentId.of(what.getFirst()), Integer.parseInt(what.get(1)));
    }

    List<String> what() {
        return List.of(document.toString(), Integer.toString(number));
    }
}
