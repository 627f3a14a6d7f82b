package org.twinflow.web.founding;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
import org.twinflow.founding.FoundingDetails;
import org.twinflow.founding.FoundingDraft;
import org.twinflow.founding.FoundingId;
import org.twinflow.founding.FoundingState;
import org.twinflow.founding.FoundingSummary;
import org.twinflow.founding.Foundings;
import org.twinflow.founding.Waiting;
import org.twinflow.people.PersonId;
import org.twinflow.shared.Page;
import org.twinflow.web.ETags;
import org.twinflow.web.projects.Given;

/** Foundings for machines; who is asked answers through the tasks. */
@RestController
@RequestMapping("/api/v1/foundings")
class FoundingApi {

    private final Foundings foundings;

    FoundingApi(Foundings foundings) {
        this.foundings = foundings;
    }

    @GetMapping
    Page<Row> list(Reader reader) {
        return new Page<>(foundings.of(reader).stream().map(Row::of).toList(), null);
    }

    @PostMapping
    ResponseEntity<Shown> begin(@RequestBody Draft draft, Reader reader, Locale locale) {
        var id = foundings.begin(draft.draft(locale), reader);
        var shown = Shown.of(foundings.get(id, reader, locale));
        return ResponseEntity.created(URI.create("/api/v1/foundings/" + id))
                .eTag(ETags.of(shown.version()))
                .body(shown);
    }

    @GetMapping("/{id}")
    ResponseEntity<Shown> get(@PathVariable FoundingId id, Reader reader, Locale locale) {
        var shown = Shown.of(foundings.get(id, reader, locale));
        return ResponseEntity.ok().eTag(ETags.of(shown.version())).body(shown);
    }

    @PutMapping("/{id}")
    ResponseEntity<Shown> save(
            @PathVariable FoundingId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Draft draft,
            Reader reader,
            Locale locale) {
        foundings.save(id, draft.draft(locale), ETags.expected(ifMatch), reader);
        return get(id, reader, locale);
    }

    @PostMapping("/{id}/send")
    ResponseEntity<Shown> send(@PathVariable FoundingId id, Reader reader, Locale locale) {
        foundings.send(id, reader);
        return get(id, reader, locale);
    }

    @PostMapping("/{id}/withdraw")
    ResponseEntity<Shown> withdraw(@PathVariable FoundingId id, Reader reader, Locale locale) {
        foundings.withdraw(id, reader);
        return get(id, reader, locale);
    }

    /** What a machine writes; what it leaves out is missing. */
    record Draft(
            @Nullable String title,
            @Nullable String summary,
            @Nullable String language,
            @Nullable List<String> languages,
            @Nullable Integer youngest,
            @Nullable Integer oldest,
            @Nullable Integer pupils,
            @Nullable List<String> subjects,
            @Nullable List<String> tools,
            @Nullable String otherTools,
            @Nullable String aims,
            @Nullable String work,
            @Nullable String results,
            @Nullable String erasmusCode,
            @Nullable UUID coFounder,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable Boolean declared) {

        FoundingDraft draft(Locale locale) {
            return new FoundingDraft(
                    Given.text(title),
                    Given.text(summary),
                    Objects.requireNonNullElse(language, locale.getLanguage()),
                    Given.list(languages),
                    youngest,
                    oldest,
                    pupils,
                    Given.list(subjects),
                    Given.list(tools),
                    Given.text(otherTools),
                    Given.text(aims),
                    Given.text(work),
                    Given.text(results),
                    Given.text(erasmusCode),
                    coFounder == null ? null : new PersonId(coFounder),
                    start,
                    end,
                    Boolean.TRUE.equals(declared));
        }

        static Draft of(FoundingDraft draft) {
            return new Draft(
                    draft.title(),
                    draft.summary(),
                    draft.language(),
                    draft.languages(),
                    draft.youngest(),
                    draft.oldest(),
                    draft.pupils(),
                    draft.subjects(),
                    draft.tools(),
                    draft.otherTools(),
                    draft.aims(),
                    draft.work(),
                    draft.results(),
                    draft.erasmusCode(),
                    draft.coFounder() == null ? null : draft.coFounder().id(),
                    draft.start(),
                    draft.end(),
                    draft.declared());
        }
    }

    /** A founding in a list. */
    record Row(
            String id,
            String title,
            FoundingState state,
            @Nullable String kind,
            Instant since,
            List<Waiting> waiting) {

        static Row of(FoundingSummary founding) {
            return new Row(
                    founding.id().toString(),
                    founding.title(),
                    founding.state(),
                    founding.kind() == null ? null : founding.kind().name(),
                    founding.movedAt(),
                    founding.waiting());
        }
    }

    /**
     * A founding with all its words.
     *
     * @param reason why it could not be sent on
     * @param project the id of what came of it
     */
    record Shown(
            Row founding,
            Draft draft,
            String founder,
            @Nullable String coFounder,
            String reason,
            List<FoundingDetails.Said> said,
            @Nullable String project,
            long version) {

        static Shown of(FoundingDetails details) {
            var coFounder = details.founding().coFounder();
            return new Shown(
                    Row.of(details.founding()),
                    Draft.of(details.draft()),
                    details.founding().founder().name(),
                    coFounder == null ? null : coFounder.name(),
                    details.reason(),
                    details.said(),
                    details.project() == null ? null : details.project().toString(),
                    details.version());
        }
    }
}
