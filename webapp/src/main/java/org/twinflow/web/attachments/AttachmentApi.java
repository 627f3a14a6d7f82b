package org.twinflow.web.attachments;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.twinflow.access.Reader;
import org.twinflow.attachments.Attachment;
import org.twinflow.attachments.Attachments;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentId;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.Page;
import org.twinflow.web.documents.Posted;

/** What is attached to a task, for machines. */
@RestController
@RequestMapping("/api/v1/tasks/{id}/attachments")
class AttachmentApi {

    private final Attachments attachments;

    AttachmentApi(Attachments attachments) {
        this.attachments = attachments;
    }

    /**
     * @param task at which it was attached
     * @param own whether the reader may take it off again
     */
    record AttachmentJson(
            UUID document,
            String title,
            String mediaType,
            UUID attachedBy,
            String name,
            Instant attachedAt,
            String task,
            boolean own) {

        static AttachmentJson of(Attachment attachment) {
            return new AttachmentJson(
                    attachment.document().id().id(),
                    attachment.document().title(),
                    attachment.document().mediaType(),
                    attachment.by().id().id(),
                    attachment.by().shortName(),
                    attachment.at(),
                    attachment.taskId(),
                    attachment.own());
        }
    }

    /** @param document one of the project of the task */
    record Wanted(@Nullable UUID document) {}

    /** Which document is attached now. */
    record Attached(UUID document) {}

    @GetMapping
    Page<AttachmentJson> list(@PathVariable String id, Reader reader, Locale locale) {
        return new Page<>(
                attachments.of(id, reader, locale).stream()
                        .map(AttachmentJson::of)
                        .toList(),
                null);
    }

    /** @param audience who sees the file; left out, the narrowest that holds whom the task means */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Attached> attachNew(
            @PathVariable String id,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(required = false) @Nullable AudienceLevel audience,
            Reader reader,
            Locale locale)
            throws IOException {
        try (var content = file.getInputStream()) {
            var upload = Posted.upload(file);
            var stored = attachments.attachNew(id, upload, title, audience, content, reader, locale);
            return created(id, stored.id());
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Attached> attach(@PathVariable String id, @RequestBody Wanted wanted, Reader reader, Locale locale) {
        var document = wanted.document();
        if (document == null) {
            throw new InvalidException(FieldError.of("document", "attachments.document.none"));
        }
        attachments.attach(id, new DocumentId(document), reader, locale);
        return created(id, new DocumentId(document));
    }

    @DeleteMapping("/{document}")
    ResponseEntity<Void> detach(
            @PathVariable String id, @PathVariable DocumentId document, Reader reader, Locale locale) {
        attachments.detach(id, document, reader, locale);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<Attached> created(String id, DocumentId document) {
        return ResponseEntity.created(URI.create("/api/v1/tasks/" + id + "/attachments"))
                .body(new Attached(document.id()));
    }
}
