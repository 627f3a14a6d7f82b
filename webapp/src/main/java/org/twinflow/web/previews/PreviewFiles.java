package org.twinflow.web.previews;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.twinflow.access.Reader;
import org.twinflow.documents.DerivativeId;
import org.twinflow.documents.DerivativeKind;
import org.twinflow.documents.Derivatives;
import org.twinflow.documents.DocumentId;
import org.twinflow.shared.NotFoundException;
import org.twinflow.web.ETags;
import org.twinflow.web.files.FileGate;

/**
 * The bytes behind the previews; whoever opens one by its address saves it, and nothing of it runs in our origin. Pictures
 * that we have drawn come from here; what was uploaded, and what still holds some of it, by the gate.
 */
@Controller
@RequestMapping("/documents/d/{id}")
class PreviewFiles {

    private final Derivatives derivatives;
    private final FileGate gate;
    private final PdfDoor pdfs;
    private final MediaDoor media;

    PreviewFiles(Derivatives derivatives, FileGate gate, PdfDoor pdfs, MediaDoor media) {
        this.derivatives = derivatives;
        this.gate = gate;
        this.pdfs = pdfs;
        this.media = media;
    }

    /**
     * The tile of a document in a list; 404 where there is none, and always of a paper about a person. A version never
     * changes its tile, so the browser of its reader keeps it, and asks each time whether it may still be shown.
     */
    @GetMapping("/thumbnail")
    @Nullable ResponseEntity<Resource> thumbnail(
            @PathVariable DocumentId id,
            @RequestParam(name = "v") int version,
            @RequestParam(defaultValue = "320") int size,
            WebRequest request,
            Reader reader) {
        var tile = derivatives.of(id, version, reader).stream()
                .filter(made -> made.kind() == DerivativeKind.THUMBNAIL && made.part() <= size)
                .findFirst()
                .orElseThrow(() -> new NotFoundException(id));
        if (request.checkNotModified(ETags.of(tile.hash()))) {
            return null;
        }
        var content = derivatives.open(new DerivativeId(id, version, tile.kind(), tile.part()), reader);
        return InParts.answer(content, content.mediaType())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(new InParts(content));
    }

    /** The picture of the first page. */
    @GetMapping("/page")
    ResponseEntity<Resource> page(@PathVariable DocumentId id, @RequestParam(name = "v") int version, Reader reader) {
        return InParts.of(derivatives.open(new DerivativeId(id, version, DerivativeKind.PAGE, 1), reader));
    }

    /** An office file as PDF. */
    @GetMapping("/pdf")
    @Nullable ResponseEntity<Resource> pdf(
            @PathVariable DocumentId id,
            @RequestParam(name = "v") int version,
            Reader reader,
            HttpServletResponse response)
            throws IOException {
        return gate.give(pdfs, new OneVersion(id, version).what(), reader, response);
    }

    /** A sound or a film for its player, also from its middle on. */
    @GetMapping("/media")
    @Nullable ResponseEntity<Resource> media(
            @PathVariable DocumentId id,
            @RequestParam(name = "v") int version,
            Reader reader,
            HttpServletResponse response)
            throws IOException {
        return gate.give(media, new OneVersion(id, version).what(), reader, response);
    }
}
