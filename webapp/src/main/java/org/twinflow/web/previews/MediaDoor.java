package org.twinflow.web.previews;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
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

    @Override
    public String name() {
        return "media";
    }

    @Override
    public List<String> check(List<String> what, Reader reader) {
        var one = OneVersion.of(what);
        type(one, reader);
        documents.openable(one.document(), one.number(), reader);
        return what;
    }

    @Override
    public ResponseEntity<Resource> open(List<String> what, Reader reader, HttpServletResponse response) {
        var one = OneVersion.of(what);
        var type = type(one, reader);
        return InParts.of(documents.content(one.document(), one.number(), reader), type);
    }

    private String type(OneVersion one, Reader reader) {
        var known = documents.versions(one.document(), reader).stream()
                .filter(each -> each.number() == one.number())
                .findFirst()
                .orElseThrow(() -> new NotFoundException(one.document()));
        var type = Players.type(known.mediaType());
        if (type == null) {
            throw new NotFoundException(one.document());
        }
        return type;
    }
}
