package org.twinflow.web.endorsements;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.endorsements.EndorsementId;
import org.twinflow.endorsements.Endorsements;
import org.twinflow.shared.NotFoundException;
import org.twinflow.web.documents.Downloads;
import org.twinflow.web.files.FileDoor;

/** To the paper that a head signs. Checked, it names the file: what was handed in since is another paper. */
@Component
class EndorsementDoor implements FileDoor {

    private final Endorsements endorsements;

    EndorsementDoor(Endorsements endorsements) {
        this.endorsements = endorsements;
    }

    @Override
    public String name() {
        return "endorsement";
    }

    @Override
    public List<String> check(List<String> what, Reader reader) {
        return List.of(what.getFirst(), hash(what, reader));
    }

    @Override
    public ResponseEntity<Resource> open(List<String> what, Reader reader, HttpServletResponse response) {
        if (what.size() > 1 && !what.get(1).equals(hash(what, reader))) {
            throw new NotFoundException(what.getFirst());
        }
        return Downloads.attachment(endorsements.content(EndorsementId.of(what.getFirst()), reader));
    }

    private String hash(List<String> what, Reader reader) {
        return endorsements
                .get(EndorsementId.of(what.getFirst()), reader, Locale.ENGLISH)
                .hash();
    }
}
