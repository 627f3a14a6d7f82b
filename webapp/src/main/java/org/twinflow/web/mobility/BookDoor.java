package org.twinflow.web.mobility;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.mobility.DossierBooks;
import org.twinflow.mobility.DossierId;
import org.twinflow.web.Sandbox;
import org.twinflow.web.files.FileDoor;
import org.twinflow.web.limits.Costly;

/** To a whole dossier as one PDF, put together out of what was handed in. */
@Component
class BookDoor implements FileDoor {

    private final DossierBooks books;

    BookDoor(DossierBooks books) {
        this.books = books;
    }

    static List<String> what(DossierId dossier) {
        return List.of(dossier.toString());
    }

    @Override
    public String name() {
        return "dossier";
    }

    @Override
    public List<String> check(List<String> what, Reader reader) {
        books.mustBeOpenable(DossierId.of(what.getFirst()), reader);
        return what;
    }

    /** Whether the reader may have it is decided before the first byte. */
    @Override
    public @Nullable ResponseEntity<Resource> open(List<String> what, Reader reader, HttpServletResponse response)
            throws IOException {
        var dossier = books.prepare(DossierId.of(what.getFirst()), reader);
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Content-Security-Policy", Sandbox.POLICY);
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment().filename("dossier.pdf").build().toString());
        books.write(dossier, response.getOutputStream());
        return null;
    }

    @Override
    public Costly.Work work() {
        return Costly.Work.ASSEMBLY;
    }
}
