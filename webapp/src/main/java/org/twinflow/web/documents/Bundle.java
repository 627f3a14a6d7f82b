package org.twinflow.web.documents;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.transfers.Bundles;
import org.twinflow.web.errors.Reasons;

/** Sends documents as one archive while it is written. */
@Component
class Bundle {

    private final Bundles bundles;
    private final Reasons reasons;

    Bundle(Bundles bundles, Reasons reasons) {
        this.bundles = bundles;
        this.reasons = reasons;
    }

    /** @param name of the archive, without its ending */
    void send(String name, List<DocumentDetails> documents, Reader reader, HttpServletResponse response)
            throws IOException {
        Downloads.announce("application/zip", name.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]+", "-") + ".zip", response);
        bundles.write(documents, reader, reasons::of, response.getOutputStream());
    }
}
