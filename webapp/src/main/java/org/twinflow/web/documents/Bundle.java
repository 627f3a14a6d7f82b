package org.twinflow.web.documents;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.transfers.Bundles;
import org.twinflow.web.Sandbox;
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
        response.setContentType("application/zip");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(name.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]+", "-") + ".zip", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("Content-Security-Policy", Sandbox.POLICY);
        response.setHeader("Cache-Control", "private, no-store");
        bundles.write(documents, reader, reasons::of, response.getOutputStream());
    }
}
