package org.twinflow.web.documents;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.twinflow.documents.OpenContent;
import org.twinflow.web.ETags;
import org.twinflow.web.Sandbox;

/** Gives bytes that a user uploaded to a browser so that they are saved and never run in our origin. */
public final class Downloads {

    private Downloads() {}

    public static ResponseEntity<Resource> attachment(OpenContent content) {
        return ResponseEntity.ok()
                .contentType(type(content.mediaType()))
                .contentLength(content.size())
                .header("Content-Security-Policy", Sandbox.POLICY)
                .header("Content-Disposition", disposition(content.filename()))
                .header("Cache-Control", "private, no-store")
                .eTag(ETags.of(content.sha256()))
                .body(new InputStreamResource(content.stream()));
    }

    /** Says what is written after it: a file of ours, to be saved and not to be kept on the way. */
    public static void announce(String mediaType, String filename, HttpServletResponse response) {
        response.setContentType(mediaType);
        response.setHeader("Content-Security-Policy", Sandbox.POLICY);
        response.setHeader("Content-Disposition", disposition(filename));
        response.setHeader("Cache-Control", "private, no-store");
    }

    private static String disposition(String filename) {
        return ContentDisposition.attachment()
                .filename(filename, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    /** Nothing that a browser would show by itself keeps its type, should it ignore the disposition. */
    private static MediaType type(String mediaType) {
        return mediaType.matches("(text/html|application/xhtml\\+xml|image/svg\\+xml|(text|application)/xml).*")
                ? MediaType.APPLICATION_OCTET_STREAM
                : MediaType.parseMediaType(mediaType);
    }
}
