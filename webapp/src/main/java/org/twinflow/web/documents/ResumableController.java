package org.twinflow.web.documents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import me.desair.tus.server.upload.UploadInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.twinflow.access.Reader;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.documents.Upload;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.TooLargeException;
import org.twinflow.web.documents.ResumableUploads.BusyException;
import org.twinflow.web.documents.ResumableUploads.Owner;
import org.twinflow.web.idempotency.Once;
import org.twinflow.web.security.SpoolRoom;

/**
 * The addresses of resumable uploads. Who may upload, the size and the room on disk are decided before the first byte
 * and again at the end. Once all bytes are there, the answer carries the id of the document; who has missed that answer
 * asks again and gets the same one.
 */
@RestController
@RequestMapping({"/documents/in/{project}/tus", "/api/v1/projects/{project}/uploads"})
class ResumableController {

    private static final String DOCUMENT = "Twinflow-Document";

    private final ResumableUploads resumable;
    private final Uploads uploads;
    private final Documents documents;
    private final Once once;
    private final SpoolRoom room;

    ResumableController(ResumableUploads resumable, Uploads uploads, Documents documents, Once once, SpoolRoom room) {
        this.resumable = resumable;
        this.uploads = uploads;
        this.documents = documents;
        this.once = once;
        this.room = room;
    }

    /** Says what the server knows of the protocol. */
    @RequestMapping(method = RequestMethod.OPTIONS)
    void options(@PathVariable UUID project, Reader reader, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        documents.mayUpload(project, reader);
        resumable.process(new Owner(reader.person(), project), request, response);
    }

    /** Begins an upload. */
    @RequestMapping(method = RequestMethod.POST)
    void begin(@PathVariable UUID project, Reader reader, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var announced = new UploadInfo();
        announced.setEncodedMetadata(request.getHeader("Upload-Metadata"));
        documents.mayUpload(project, level(announced), reader);
        var length = length(request.getHeader("Upload-Length"));
        if (length > documents.limit()) {
            throw new TooLargeException(documents.limit());
        }
        room.require(length);
        resumable.process(new Owner(reader.person(), project), request, response);
    }

    /** Asks how far it has come, sends more of it, or gives it up; POST is for those that cannot PATCH and say so. */
    @RequestMapping(
            path = "/{upload}",
            method = {RequestMethod.HEAD, RequestMethod.PATCH, RequestMethod.DELETE, RequestMethod.POST})
    void goOn(
            @PathVariable UUID project,
            @PathVariable UUID upload,
            Reader reader,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        documents.mayUpload(project, reader);
        var owner = new Owner(reader.person(), project);
        var before = once.known(reader.person(), key(upload));
        if (before.isPresent()) {
            done(before.get(), reader, response);
            return;
        }
        if (resumable.find(owner, request.getRequestURI()).isEmpty()) {
            throw new NotFoundException(upload);
        }
        resumable.process(owner, request, response);
        var now = resumable.find(owner, request.getRequestURI()).filter(info -> !info.isUploadInProgress());
        if (now.isPresent()) {
            finish(owner, now.get(), upload, reader, request, response);
        }
    }

    /** What a rule refuses is forgotten; what failed for another reason stays and may be tried again. */
    private void finish(
            Owner owner,
            UploadInfo info,
            UUID upload,
            Reader reader,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var address = request.getRequestURI();
        try {
            var stored = once.store(request, reader.person(), key(upload), () -> store(owner, info, address, reader))
                    .orElseThrow(BusyException::new);
            resumable.forget(owner, address);
            response.setHeader(DOCUMENT, stored.toString());
        } catch (RefusedException
                | InvalidException
                | ForbiddenException
                | NotFoundException
                | TooLargeException refused) {
            resumable.forget(owner, address);
            throw refused;
        }
    }

    private DocumentId store(Owner owner, UploadInfo info, String address, Reader reader) {
        var metadata = info.getMetadata();
        var target = new Target(owner.project(), said(metadata, "folder"), level(info));
        var upload = new Upload(said(metadata, "filename"), metadata.get("filetype"));
        try (var content = resumable.content(owner, address)) {
            return uploads.take(target, upload, said(metadata, "title"), content, reader)
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What HEAD and a repeated last PATCH are told of an upload that is a document by now. */
    private void done(DocumentId stored, Reader reader, HttpServletResponse response) {
        var size = Long.toString(documents.get(stored, reader).size());
        response.setHeader("Tus-Resumable", "1.0.0");
        response.setHeader("Upload-Offset", size);
        response.setHeader("Upload-Length", size);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(DOCUMENT, stored.toString());
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.LOCKED)
    void busy(BusyException busy) {}

    /** The protocol lets a key stand without a value. */
    private static String said(Map<String, String> metadata, String key) {
        return Objects.requireNonNullElse(metadata.get(key), "");
    }

    private static String key(UUID upload) {
        return "upload " + upload;
    }

    private static AudienceLevel level(UploadInfo info) {
        var audience = info.getMetadata().get("audience");
        try {
            return audience == null ? AudienceLevel.MEMBERS : AudienceLevel.valueOf(audience);
        } catch (IllegalArgumentException unknown) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, unknown.getMessage(), unknown);
        }
    }

    /** How long it will be must be known before it begins. */
    private static long length(@Nullable String header) {
        if (header == null || !header.matches("\\d{1,15}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return Long.parseLong(header);
    }
}
