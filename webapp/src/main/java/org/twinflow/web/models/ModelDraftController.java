package org.twinflow.web.models;

import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.engine.Steps;
import org.twinflow.engine.Steps.Question;
import org.twinflow.models.DraftDetails;
import org.twinflow.models.Models;
import org.twinflow.web.ETags;

/** What the editor asks while an administrator draws: the same as the API, but within the session of the page. */
@RestController
@RequestMapping("/models/{key}/draft")
class ModelDraftController {

    private final Models models;
    private final Steps steps;
    private final Lines lines;

    ModelDraftController(Models models, Steps steps, Lines lines) {
        this.models = models;
        this.steps = steps;
        this.lines = lines;
    }

    @GetMapping
    ResponseEntity<Work> read(@PathVariable String key, Reader reader) {
        var draft = models.draft(key, reader);
        var choices = Map.of("who", steps.questions("who"), "due", steps.questions("due"));
        return ResponseEntity.ok().eTag(ETags.of(draft.lock())).body(new Work(view(draft, reader), choices));
    }

    @PutMapping
    ResponseEntity<DraftView> save(@PathVariable String key, @RequestBody NewDraft work, Reader reader) {
        var seen = work.version() == null ? "" : work.version();
        var saved = models.save(key, work.present(), seen, reader);
        return ResponseEntity.ok().eTag(ETags.of(saved.lock())).body(view(saved, reader));
    }

    private DraftView view(DraftDetails draft, Reader reader) {
        var findings = models.lint(draft.key(), draft.files(), reader);
        return DraftView.of(draft, lines.findings(findings, draft.files()));
    }

    /**
     * What the editor starts with.
     *
     * @param choices the questions that a model may ask, by who and due
     */
    record Work(DraftView draft, Map<String, List<Question>> choices) {}
}
