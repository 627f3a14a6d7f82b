package org.twinflow.web.previews;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
import org.twinflow.documents.Documents;
import org.twinflow.documents.OpenContent;
import org.twinflow.shared.NotFoundException;
import org.twinflow.web.ETags;

/** The bytes behind the previews; whoever opens one by its address saves it, and nothing of it runs in our origin. */
@Controller
@RequestMapping("/documents/d/{id}")
class PreviewFiles {

    private static final String SANDBOX = "sandbox; default-src 'none'";

    private final Documents documents;
    private final Derivatives derivatives;

    PreviewFiles(Documents documents, Derivatives derivatives) {
        this.documents = documents;
        this.derivatives = derivatives;
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
        return answer(content, content.mediaType())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(new Once(content));
    }

    /** The picture of the first page. */
    @GetMapping("/page")
    ResponseEntity<Resource> page(@PathVariable DocumentId id, @RequestParam(name = "v") int version, Reader reader) {
        return once(derivatives.open(new DerivativeId(id, version, DerivativeKind.PAGE, 1), reader));
    }

    /** An office file as PDF. */
    @GetMapping("/pdf")
    ResponseEntity<Resource> pdf(@PathVariable DocumentId id, @RequestParam(name = "v") int version, Reader reader) {
        return once(derivatives.open(DerivativeId.of(id, version, DerivativeKind.PDF), reader));
    }

    /** A sound or a film for its player, also from its middle on. */
    @GetMapping("/media")
    ResponseEntity<Resource> media(@PathVariable DocumentId id, @RequestParam(name = "v") int version, Reader reader) {
        var known = documents.versions(id, reader).stream()
                .filter(each -> each.number() == version)
                .findFirst()
                .orElseThrow(() -> new NotFoundException(id));
        var type = Players.type(known.mediaType());
        if (type == null) {
            throw new NotFoundException(id);
        }
        var content = documents.content(id, version, reader);
        return answer(content, type)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(new Once(content));
    }

    private static ResponseEntity<Resource> once(OpenContent content) {
        return answer(content, content.mediaType())
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(new Once(content));
    }

    private static ResponseEntity.BodyBuilder answer(OpenContent content, String type) {
        return ResponseEntity.status(HttpStatus.OK)
                .contentType(MediaType.parseMediaType(type))
                .header("Content-Security-Policy", SANDBOX)
                .header("Content-Disposition", "attachment")
                .eTag(ETags.of(content.sha256()));
    }

    /** A content that knows how long it is, so that a part of it can be asked for. */
    private static final class Once extends AbstractResource {

        private final OpenContent content;

        Once(OpenContent content) {
            this.content = content;
        }

        @Override
        public String getDescription() {
            return "a content";
        }

        @Override
        public long contentLength() {
            return content.size();
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public InputStream getInputStream() {
            return content.stream();
        }
    }
}
