package org.twinflow.web.previews;

import java.io.InputStream;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.twinflow.documents.OpenContent;
import org.twinflow.web.ETags;
import org.twinflow.web.Sandbox;

/** A content that knows how long it is, so that a part of it can be asked for; it can be read once. */
final class InParts extends AbstractResource {

    private final OpenContent content;

    InParts(OpenContent content) {
        this.content = content;
    }

    static ResponseEntity<Resource> of(OpenContent content) {
        return of(content, content.mediaType());
    }

    /** @param type by which its player knows it */
    static ResponseEntity<Resource> of(OpenContent content, String type) {
        return answer(content, type)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(new InParts(content));
    }

    static ResponseEntity.BodyBuilder answer(OpenContent content, String type) {
        return ResponseEntity.status(HttpStatus.OK)
                .contentType(MediaType.parseMediaType(type))
                .header("Content-Security-Policy", Sandbox.POLICY)
                .header("Content-Disposition", "attachment")
                .eTag(ETags.of(content.sha256()));
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
