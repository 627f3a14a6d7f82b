package org.twinflow.web.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;
import org.twinflow.documents.OpenContent;
import org.twinflow.web.ETags;
import org.twinflow.web.Sandbox;

/**
 * A picture or file of a page. Nobody shows a copy of it without asking whether it may still be shown: what was taken
 * back is gone from caches, too.
 */
public final class Shown {

    private Shown() {}

    public static ResponseEntity<Resource> of(OpenContent content, WebRequest request) {
        if (request.checkNotModified(ETags.of(content.sha256()))) {
            close(content);
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .cacheControl(CacheControl.noCache().cachePrivate())
                    .build();
        }
        var picture =
                content.mediaType().startsWith("image/") && !content.mediaType().contains("svg");
        var name = picture ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(ETags.of(content.sha256()))
                .contentType(MediaType.parseMediaType(content.mediaType()))
                .contentLength(content.size())
                .header("Content-Security-Policy", Sandbox.POLICY)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        name.filename(content.filename(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(content.stream()));
    }

    private static void close(OpenContent content) {
        try {
            content.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
