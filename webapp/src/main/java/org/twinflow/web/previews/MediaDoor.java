package org.twinflow.web.previews;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.shared.NotFoundException;
import org.twinflow.web.files.FileDoor;

/** To a sound or a film, for its player. */
@Component
class MediaDoor implements FileDoor {

    private final Documents documents;

    MediaDoor(Documents documents) {
        this.documents = documents;
    }

    static List<String> what(DocumentId id, int version) {
        return List.of(id.toString(), Integer.toString(version));
    }

    @Override
    public String name() {
        return "media";
    }

    @Override
    public List<String> check(List<String> what, Reader reader) {
        type(what, reader);
        documents.openable(id(what), version(what), reader);
        return what;
    }

    @Override
    public ResponseEntity<Resource> open(List<String> what, Reader reader, HttpServletResponse response) {
        var type = type(what, reader);
        return InParts.of(documents.content(id(what), version(what), reader), type);
    }

    private String type(List<String> what, Reader reader) {
        var known = documents.versions(id(what), reader).stream()
                .filter(each -> each.number() == version(what))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(id(what)));
        var type = Players.type(known.mediaType());
        if (type == null) {
            throw new NotFoundException(id(what));
        }
        return type;
    }

    private static DocumentId id(List<String> what) {
        return DocumentId.of(what.getFirst());
    }

    private static int version(List<String> what) {
        return Integer.parseInt(what.get(1));
    }
}
