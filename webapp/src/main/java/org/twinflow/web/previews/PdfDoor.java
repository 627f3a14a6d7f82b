package org.twinflow.web.previews;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.documents.DerivativeId;
import org.twinflow.documents.DerivativeKind;
import org.twinflow.documents.Derivatives;
import org.twinflow.web.files.FileDoor;

/** To an office file as PDF: made here, and of what somebody uploaded. */
@Component
class PdfDoor implements FileDoor {

    private final Derivatives derivatives;

    PdfDoor(Derivatives derivatives) {
        this.derivatives = derivatives;
    }

    @Override
    public String name() {
        return "pdf";
    }

    @Override
    public List<String> check(List<String> what, Reader reader) {
        derivatives.mustBeOpenable(pdf(what), reader);
        return what;
    }

    @Override
    public ResponseEntity<Resource> open(List<String> what, Reader reader, HttpServletResponse response) {
        return InParts.of(derivatives.open(pdf(what), reader));
    }

    private static DerivativeId pdf(List<String> what) {
        var one = OneVersion.of(what);
        return DerivativeId.of(one.document(), one.number(), DerivativeKind.PDF);
    }
}
