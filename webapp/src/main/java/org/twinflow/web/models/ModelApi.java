package org.twinflow.web.models;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.models.DraftDetails;
import org.twinflow.models.ModelSummary;
import org.twinflow.models.Models;
import org.twinflow.models.VersionDetails;
import org.twinflow.shared.Page;
import org.twinflow.shared.StaleException;
import org.twinflow.web.ETags;
import org.twinflow.web.shell.Texts;

/** Models for programs; administrators only. */
@RestController
@RequestMapping("/api/v1/models")
class ModelApi {

    private final Models models;
    private final Lines lines;
    private final Texts texts;

    ModelApi(Models models, Lines lines, Texts texts) {
        this.models = models;
        this.lines = lines;
        this.texts = texts;
    }

    @GetMapping
    Page<ModelSummary> list(Reader reader) {
        return new Page<>(models.list(reader), null);
    }

    @GetMapping("/{key}/draft")
    ResponseEntity<DraftView> draft(@PathVariable String key, Reader reader) {
        return answer(models.draft(key, reader), reader);
    }

    /** Saves the draft whatever is wrong with it; the answer says what is. */
    @PutMapping("/{key}/draft")
    ResponseEntity<DraftView> save(
            @PathVariable String key,
            @RequestBody NewDraft work,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Reader reader) {
        var present = present(key, reader);
        ETags.require(ifMatch, present);
        if (work.version() != null && !work.version().equals(present)) {
            throw new StaleException(key);
        }
        return answer(models.save(key, work.present(), present, reader), reader);
    }

    /** Says what the rules hold against the draft, or against the files that were sent along. */
    @PostMapping("/{key}/lint")
    List<FindingLine> lint(
            @PathVariable String key, @RequestBody(required = false) @Nullable NewDraft work, Reader reader) {
        var files =
                work == null || work.files() == null ? models.draft(key, reader).files() : work.present();
        return lines.findings(models.lint(key, files, reader), files);
    }

    /** Puts the draft into force; 409 with the findings while one of them is an error. */
    @PostMapping("/{key}/deploy")
    ResponseEntity<?> deploy(
            @PathVariable String key,
            @RequestBody(required = false) @Nullable Note note,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Reader reader) {
        var draft = models.draft(key, reader);
        ETags.require(ifMatch, draft.lock());
        var findings = lines.findings(models.lint(key, draft.files(), reader), draft.files());
        if (findings.stream().anyMatch(FindingLine::isError)) {
            return refused(findings);
        }
        var text = note == null ? "" : Objects.requireNonNullElse(note.note(), "");
        return ResponseEntity.ok(models.deploy(key, text, draft.lock(), reader));
    }

    @GetMapping("/{key}/versions")
    Page<VersionDetails> versions(@PathVariable String key, Reader reader) {
        return new Page<>(models.versions(key, reader), null);
    }

    @GetMapping("/{key}/versions/{version}")
    Map<String, Map<String, String>> files(@PathVariable String key, @PathVariable int version, Reader reader) {
        return Map.of("files", models.files(key, version, reader));
    }

    private String present(String key, Reader reader) {
        return models.list(reader).stream().anyMatch(model -> model.key().equals(key))
                ? models.draft(key, reader).lock()
                : "0.0";
    }

    private ResponseEntity<DraftView> answer(DraftDetails draft, Reader reader) {
        var findings = lines.findings(models.lint(draft.key(), draft.files(), reader), draft.files());
        return ResponseEntity.ok().eTag(ETags.of(draft.lock())).body(DraftView.of(draft, findings));
    }

    private ResponseEntity<ProblemDetail> refused(List<FindingLine> findings) {
        var errors = findings.stream().filter(FindingLine::isError).count();
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, texts.of("modelpages.refused", errors));
        problem.setTitle(texts.of("modelpages.refused.title"));
        problem.setProperty("code", "models.findings");
        problem.setProperty("findings", findings);
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** Why a version is deployed. */
    record Note(@Nullable String note) {}
}
