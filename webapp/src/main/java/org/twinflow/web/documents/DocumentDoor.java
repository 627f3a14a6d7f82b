package org.twinflow.web.documents;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.web.files.FileDoor;

/** To a version of a document, to be saved. */
@Component
public class DocumentDoor implements FileDoor {

    private final Documents documents;

    DocumentDoor(Documents documents) {
        this.documents = documents;
    }

    /** @param version null for the latest */
    public static List<String> what(DocumentId id, @Nullable Integer version) {
        return version == null ? List.of(id.toString()) : List.of(id.toString(), version.toString());
    }

    @Override
    public String name() {
        return "document";
    }

    @Override
    public List<String> check(List<String> what, Reader reader) {
        return what(
                id(what), documents.openable(id(what), version(what), reader).number());
    }

    @Override
    public ResponseEntity<Resource> open(List<String> what, Reader reader, HttpServletResponse response) {
        return Downloads.attachment(documents.content(id(what), version(what), reader));
    }

    private static DocumentId id(List<String> what) {
        return DocumentId.of(what.getFirst());
    }

    private static @Nullable Integer version(List<String> what) {
        return what.size() > 1 ? Integer.valueOf(what.get(1)) : null;
    }
}
