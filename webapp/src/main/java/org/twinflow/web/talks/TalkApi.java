package org.twinflow.web.talks;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.shared.Page;
import org.twinflow.talks.RemarkId;
import org.twinflow.talks.RemarkView;
import org.twinflow.talks.TaskTalk;

/** What is said beside a task, for machines. */
@RestController
@RequestMapping("/api/v1/tasks/{id}/remarks")
class TalkApi {

    private final TaskTalk talk;

    TalkApi(TaskTalk talk) {
        this.talk = talk;
    }

    /**
     * @param replyTo the remark that is replied to
     * @param ask who is to answer it; such a remark is no reply
     */
    record Wanted(
            @Nullable String text,
            @Nullable UUID replyTo,
            @Nullable UUID ask) {}

    /** @param question {@code open}, {@code answered}, {@code declined}, {@code withdrawn} or {@code lapsed}; null for none */
    record RemarkJson(
            UUID id,
            UUID author,
            String name,
            Instant saidAt,
            String text,
            boolean withdrawn,
            @Nullable UUID asked,
            @Nullable String question,
            List<RemarkJson> replies) {

        static RemarkJson of(RemarkView remark) {
            var asked = remark.asked();
            var question = remark.question();
            return new RemarkJson(
                    remark.id().id(),
                    remark.author().id().id(),
                    remark.author().shortName(),
                    remark.saidAt(),
                    remark.parts().stream().map(RemarkView.Part::text).collect(Collectors.joining()),
                    remark.withdrawnBy() != null,
                    id(asked),
                    question == null ? null : question.name().toLowerCase(Locale.ROOT),
                    remark.replies().stream().map(RemarkJson::of).toList());
        }

        private static @Nullable UUID id(@Nullable PersonSummary person) {
            return person == null ? null : person.id().id();
        }
    }

    /** Where the new remark is. */
    record Said(UUID id) {}

    @GetMapping
    Page<RemarkJson> list(@PathVariable String id, Reader reader, Locale locale) {
        return new Page<>(
                talk.of(id, reader, locale).remarks().stream()
                        .map(RemarkJson::of)
                        .toList(),
                null);
    }

    @PostMapping
    ResponseEntity<Said> say(@PathVariable String id, @RequestBody Wanted wanted, Reader reader, Locale locale) {
        var text = Objects.requireNonNullElse(wanted.text(), "");
        var ask = wanted.ask();
        var replyTo = wanted.replyTo();
        var said = ask == null
                ? talk.say(id, text, replyTo == null ? null : new RemarkId(replyTo), reader, locale)
                : talk.ask(id, new PersonId(ask), text, reader, locale);
        return ResponseEntity.created(URI.create("/api/v1/tasks/" + id + "/remarks"))
                .body(new Said(said.id()));
    }

    @DeleteMapping("/{remark}")
    ResponseEntity<Void> withdraw(@PathVariable String id, @PathVariable UUID remark, Reader reader, Locale locale) {
        talk.withdraw(id, new RemarkId(remark), reader, locale);
        return ResponseEntity.noContent().build();
    }
}
