package org.twinflow.web.search;

import java.util.List;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.search.Search;
import org.twinflow.search.SearchHit;
import org.twinflow.shared.NotFoundException;

/** What is like something that the reader may see. */
@Component
class Alike {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Search search;
    private final Documents documents;

    Alike(Search search, Documents documents) {
        this.search = search;
        this.documents = documents;
    }

    /** The index does not know whose paper it was asked about; documents do, and remember who was after it. */
    List<SearchHit> to(String kind, String id, Reader reader) {
        try {
            return search.similar(kind, id, reader.tokens());
        } catch (NotFoundException hidden) {
            if (kind.equals("document") && id.matches(ID)) {
                documents.get(DocumentId.of(id), reader);
            }
            throw hidden;
        }
    }
}
