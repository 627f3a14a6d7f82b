package org.twinflow.web.exports;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.exports.ExportId;
import org.twinflow.exports.ExportSummary;
import org.twinflow.exports.Exports;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.Page;
import org.twinflow.web.limits.Costly;

/** Exports of projects, for machines: ask for one, look until it is ready, take it. */
@RestController
@RequestMapping("/api/v1")
class ExportApi {

    private final Exports exports;
    private final ArchiveAnswer answer;

    ExportApi(Exports exports, ArchiveAnswer answer) {
        this.exports = exports;
        this.answer = answer;
    }

    @GetMapping("/projects/{id}/exports")
    Page<ExportJson> list(@PathVariable ProjectId id, Reader reader) {
        return new Page<>(exports.of(id, reader).stream().map(ExportJson::of).toList(), null);
    }

    @PostMapping("/projects/{id}/exports")
    @Costly(Costly.Work.EXPORT)
    ResponseEntity<ExportJson> ask(
            @PathVariable ProjectId id, @RequestParam(defaultValue = "en") String language, Reader reader) {
        var export = exports.ask(id, Locale.of(language), reader);
        return ResponseEntity.created(URI.create("/api/v1/exports/" + export))
                .body(ExportJson.of(exports.get(export, reader)));
    }

    @GetMapping("/exports/{id}")
    ExportJson get(@PathVariable ExportId id, Reader reader) {
        return ExportJson.of(exports.get(id, reader));
    }

    @GetMapping("/exports/{id}/file")
    ResponseEntity<Resource> take(@PathVariable ExportId id, Reader reader) {
        return answer.of(id, reader);
    }

    /** An export as machines read it. */
    record ExportJson(
            String id,
            String project,
            String state,
            String language,
            boolean forSchool,
            int done,
            int total,
            long size,
            @Nullable String sha256,
            Instant askedAt,
            @Nullable Instant readyAt,
            Instant keptUntil) {

        static ExportJson of(ExportSummary export) {
            return new ExportJson(
                    export.id().toString(),
                    export.project().toString(),
                    export.state().name(),
                    export.language().getLanguage(),
                    export.school() != null,
                    export.done(),
                    export.total(),
                    export.size(),
                    export.sha256(),
                    export.askedAt(),
                    export.readyAt(),
                    export.keptUntil());
        }
    }
}
