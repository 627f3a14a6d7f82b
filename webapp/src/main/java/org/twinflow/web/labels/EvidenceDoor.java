package org.twinflow.web.labels;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.labels.LabelApplicationId;
import org.twinflow.labels.LabelReviews;
import org.twinflow.web.documents.Downloads;
import org.twinflow.web.files.FileDoor;

/** To a proof of an application, as it was when that was sent; for its reviewers. */
@Component
class EvidenceDoor implements FileDoor {

    private final LabelReviews reviews;

    EvidenceDoor(LabelReviews reviews) {
        this.reviews = reviews;
    }

    static List<String> what(LabelApplicationId application, UUID proof) {
        return List.of(application.toString(), proof.toString());
    }

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public List<String> check(List<String> what, Reader reader) {
        reviews.mustBeOpenable(application(what), proof(what), reader);
        return what;
    }

    @Override
    public ResponseEntity<Resource> open(List<String> what, Reader reader, HttpServletResponse response) {
        return Downloads.attachment(reviews.open(application(what), proof(what), reader));
    }

    private static LabelApplicationId application(List<String> what) {
        return LabelApplicationId.of(what.getFirst());
    }

    private static UUID proof(List<String> what) {
        return UUID.fromString(what.get(1));
    }
}
