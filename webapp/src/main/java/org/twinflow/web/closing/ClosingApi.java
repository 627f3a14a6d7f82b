package org.twinflow.web.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.closing.ClosingDetails;
import org.twinflow.closing.Closings;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.NotFoundException;

/** The end of a project, for machines. */
@RestController
@RequestMapping("/api/v1/projects/{id}/closing")
class ClosingApi {

    private final Closings closings;

    ClosingApi(Closings closings) {
        this.closings = closings;
    }

    @GetMapping
    ClosingJson get(@PathVariable ProjectId id, Reader reader) {
        return ClosingJson.of(closings.of(id, reader).orElseThrow(() -> new NotFoundException(id)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ClosingJson begin(@PathVariable ProjectId id, Reader reader) {
        closings.begin(id, reader);
        return get(id, reader);
    }

    /** Answers the checklist. */
    @PostMapping("/check")
    ClosingJson check(@PathVariable ProjectId id, @RequestBody Checked checked, Reader reader) {
        var items = checked.items() == null ? List.<String>of() : checked.items();
        closings.check(id, ClosingController.items(items), checked.note() == null ? "" : checked.note(), reader);
        return get(id, reader);
    }

    @PostMapping("/reopen")
    ClosingJson reopen(@PathVariable ProjectId id, Reader reader) {
        closings.reopen(id, reader);
        return get(id, reader);
    }

    /** What was gone through. */
    record Checked(@Nullable List<String> items, @Nullable String note) {}

    /** The end of a project as machines read it. */
    record ClosingJson(
            String id,
            String state,
            Instant begunAt,
            List<String> checked,
            String note,
            List<FactJson> facts,
            List<WordJson> words,
            @Nullable Instant closedAt,
            @Nullable LocalDate accountsUntil,
            int accountsEnded,
            @Nullable String certificate) {

        static ClosingJson of(ClosingDetails closing) {
            var certificate = closing.certificate();
            return new ClosingJson(
                    closing.id().toString(),
                    closing.state().name(),
                    closing.begunAt(),
                    closing.checked().stream().map(Enum::name).sorted().toList(),
                    closing.note(),
                    closing.facts().stream()
                            .map(fact -> new FactJson(fact.item().name(), fact.count(), fact.settled()))
                            .toList(),
                    closing.words().stream()
                            .map(word -> new WordJson(word.school().name(), word.words(), word.at()))
                            .toList(),
                    closing.frozenAt(),
                    closing.accountsUntil(),
                    closing.accountsEnded(),
                    certificate == null ? null : certificate.toString());
        }
    }

    /** What is counted beside an item of the checklist. */
    record FactJson(String item, int count, boolean settled) {}

    /** What a school said last. */
    record WordJson(String school, String words, Instant at) {}
}
