package org.twinflow.web.stages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.documents.DocumentId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.Page;
import org.twinflow.stages.StageId;
import org.twinflow.stages.Stages;
import org.twinflow.web.files.FileGate;
import org.twinflow.web.limits.Costly;
import org.twinflow.web.stages.StageJson.WholeJson;

/** The stages of projects, for machines. */
@RestController
@RequestMapping("/api/v1")
class StageApi {

    private final Stages stages;
    private final StageWords words;
    private final FileGate gate;
    private final StageDoor files;
    private final StageZipDoor archives;

    StageApi(Stages stages, StageWords words, FileGate gate, StageDoor files, StageZipDoor archives) {
        this.stages = stages;
        this.words = words;
        this.gate = gate;
        this.files = files;
        this.archives = archives;
    }

    @GetMapping("/projects/{id}/stages")
    Page<StageJson> list(@PathVariable ProjectId id, Reader reader) {
        return new Page<>(stages.of(id, reader).stream().map(StageJson::of).toList(), null);
    }

    /** {@code what} names {@code documents}, {@code pages} and {@code plan}; without folders, those of all are taken. */
    @PostMapping("/projects/{id}/stages")
    ResponseEntity<WholeJson> take(@PathVariable ProjectId id, @RequestBody StageForm wanted, Reader reader) {
        var stage = stages.take(id, wanted.wanted(), reader);
        return ResponseEntity.created(URI.create("/api/v1/stages/" + stage)).body(get(stage, reader));
    }

    @GetMapping("/stages/{stage}")
    WholeJson get(@PathVariable StageId stage, Reader reader) {
        return WholeJson.of(stages.get(stage, reader));
    }

    /** What became another since, in words of the reader's language. */
    @GetMapping("/stages/{stage}/changes")
    ChangesJson changes(@PathVariable StageId stage, Reader reader) {
        var changes = stages.changes(stage, reader);
        return new ChangesJson(words.documents(changes), words.pages(changes), words.plan(changes));
    }

    @GetMapping("/stages/{stage}/zip")
    @Costly(Costly.Work.EXPORT)
    @Nullable ResponseEntity<Resource> zip(@PathVariable StageId stage, Reader reader, HttpServletResponse response)
            throws IOException {
        return gate.give(archives, StageZipDoor.what(stage), reader, response);
    }

    @GetMapping("/stages/{stage}/documents/{document}/content")
    @Nullable ResponseEntity<Resource> content(
            @PathVariable StageId stage, @PathVariable DocumentId document, Reader reader, HttpServletResponse response)
            throws IOException {
        return gate.give(files, StageDoor.what(stage, document), reader, response);
    }

    /** Lets a document go from a stage. */
    @DeleteMapping("/stages/{stage}/documents/{document}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void letGo(@PathVariable StageId stage, @PathVariable DocumentId document, Reader reader) {
        stages.letGo(stage, document, reader);
    }

    @DeleteMapping("/stages/{stage}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable StageId stage, Reader reader) {
        stages.remove(stage, reader);
    }

    /** What became another since. */
    record ChangesJson(List<String> documents, List<String> pages, List<String> plan) {}
}
