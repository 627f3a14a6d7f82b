package org.twinflow.documents;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;

/** Finds what a project holds twice, among what the asker may see; nobody learns of a document that is not for them. */
@Service
@Transactional(readOnly = true)
public class Lookalikes {

    private final DocumentRows rows;

    Lookalikes(DocumentRows rows) {
        this.rows = rows;
    }

    /**
     * The documents of the project that were there before with the same bytes in their latest version, the oldest first.
     * Of two that come at the same time only the later one is told of, or else both might be thrown away.
     */
    public List<DocumentDetails> sameAs(DocumentId id, Reader reader) {
        var document = rows.visible(id, reader);
        var project = document.project();
        if (project == null || document.isPersonal()) {
            return List.of();
        }
        return rows.withContent(project, rows.latest(document).summary().sha256(), reader).stream()
                .takeWhile(other -> !other.id().equals(id))
                .toList();
    }

    /** The documents of a project whose latest version has these bytes, the oldest first. */
    public List<DocumentDetails> withContent(UUID project, String sha256, Reader reader) {
        return rows.withContent(project, sha256, reader);
    }
}
