package org.twinflow.web.stages;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.Page;
import org.twinflow.stages.ResultKind;
import org.twinflow.stages.ResultView;
import org.twinflow.stages.Results;
import org.twinflow.web.projects.Given;

/** What counts as a result of a project, for machines. */
@RestController
@RequestMapping("/api/v1/projects/{id}/results")
class ResultApi {

    private final Results results;

    ResultApi(Results results) {
        this.results = results;
    }

    @GetMapping
    Page<ResultJson> list(@PathVariable ProjectId id, Reader reader) {
        return new Page<>(results.of(id, reader).stream().map(ResultJson::of).toList(), null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Page<ResultJson> mark(@PathVariable ProjectId id, @RequestBody Marked marked, Reader reader) {
        var given = new Given();
        var kind = given.choice("kind", marked.kind(), ResultKind.class, ResultKind.DOCUMENT);
        var subject = given.id("subject", marked.subject());
        given.check();
        results.mark(id, kind, subject, Given.text(marked.stage()), reader);
        return list(id, reader);
    }

    @DeleteMapping("/{subject}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unmark(@PathVariable ProjectId id, @PathVariable UUID subject, Reader reader) {
        results.unmark(id, subject, reader);
    }

    /** What is to count as a result: {@code DOCUMENT} or {@code PAGE}, and its id. */
    record Marked(
            @Nullable String kind,
            @Nullable String subject,
            @Nullable String stage) {}

    /** A result as machines read it. */
    record ResultJson(String kind, UUID id, String title, String stage, boolean publicly, Instant markedAt) {

        static ResultJson of(ResultView result) {
            return new ResultJson(
                    result.kind().name(),
                    result.id(),
                    result.title(),
                    result.stage(),
                    result.publicly(),
                    result.markedAt());
        }
    }
}
