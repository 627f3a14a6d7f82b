package org.twinflow.web.mobility;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Dossiers;
import org.twinflow.mobility.Paper;
import org.twinflow.shared.NotFoundException;
import org.twinflow.web.documents.Downloads;
import org.twinflow.web.files.FileDoor;

/** To a paper of a dossier. Checked, it names its document and version too: what was handed in since is another paper. */
@Component
class PaperDoor implements FileDoor {

    private static final int EXACT = 4;

    private final Dossiers dossiers;
    private final Documents documents;

    PaperDoor(Dossiers dossiers, Documents documents) {
        this.dossiers = dossiers;
        this.documents = documents;
    }

    static List<String> what(DossierId dossier, Paper paper) {
        return List.of(dossier.toString(), paper.name());
    }

    @Override
    public String name() {
        return "paper";
    }

    @Override
    public List<String> check(List<String> what, Reader reader) {
        var document = document(what, reader);
        var version = documents.openable(document, null, reader).number();
        return List.of(what.getFirst(), what.get(1), document.toString(), Integer.toString(version));
    }

    @Override
    public ResponseEntity<Resource> open(List<String> what, Reader reader, HttpServletResponse response) {
        var document = document(what, reader);
        if (what.size() < EXACT) {
            return Downloads.attachment(documents.content(document, null, reader));
        }
        if (!document.toString().equals(what.get(2))) {
            throw new NotFoundException(what.get(2));
        }
        return Downloads.attachment(documents.content(document, Integer.valueOf(what.get(3)), reader));
    }

    private DocumentId document(List<String> what, Reader reader) {
        return dossiers.open(DossierId.of(what.getFirst()), Paper.valueOf(what.get(1)), reader);
    }
}
