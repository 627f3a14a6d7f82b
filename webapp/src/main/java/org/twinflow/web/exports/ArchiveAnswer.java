package org.twinflow.web.exports;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.exports.ExportId;
import org.twinflow.exports.Exports;
import org.twinflow.projects.Projects;
import org.twinflow.web.Sandbox;

/** Sends an archive as a file that is saved, never shown. */
@Component
class ArchiveAnswer {

    private final Exports exports;
    private final Projects projects;

    ArchiveAnswer(Exports exports, Projects projects) {
        this.exports = exports;
        this.projects = projects;
    }

    ResponseEntity<Resource> of(ExportId id, Reader reader) {
        var export = exports.get(id, reader);
        var content = exports.open(id, reader);
        var project = projects.facts(export.project());
        var day = LocalDate.ofInstant(export.askedAt(), project.zone());
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("application/zip"))
                .contentLength(export.size())
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header("Content-Security-Policy", Sandbox.POLICY)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(project.slug() + "-" + day + ".zip", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(content));
    }
}
