package org.twinflow.web.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.inbox.Awaits;
import org.twinflow.inbox.Inbox;
import org.twinflow.inbox.InboxQuery;
import org.twinflow.inbox.TaskWork;
import org.twinflow.people.PersonId;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.Page;
import org.twinflow.web.ETags;

/** The inbox for machines. */
@RestController
@RequestMapping("/api/v1/tasks")
class TaskApi {

    private static final int FEW = 50;

    private final Inbox inbox;
    private final TaskWork work;

    TaskApi(Inbox inbox, TaskWork work) {
        this.inbox = inbox;
        this.work = work;
    }

    /** The answers to a form. */
    record Answers(@Nullable Map<String, Object> values) {}

    /** To whom a task goes. */
    record Assignment(@Nullable UUID person) {}

    /** The day on which a task is shown again, and what it comes back for sooner. */
    record Snooze(@Nullable LocalDate until, @Nullable Awaits awaits) {}

    /** What became of a task. */
    record Outcome(String id, String state, @Nullable Instant at) {}

    @GetMapping
    Page<TaskJson> list(
            @ModelAttribute InboxAddress address,
            @RequestParam(defaultValue = "" + FEW) int size,
            @RequestParam(required = false) @Nullable String cursor,
            Reader reader,
            Locale locale) {
        var wanted = address.query(cursor, locale);
        var query =
                new InboxQuery(wanted.view(), wanted.project(), wanted.text(), wanted.filter(), size, cursor, locale);
        return inbox.view(reader, query).map(TaskJson::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<TaskJson> get(@PathVariable String id, Reader reader, Locale locale) {
        var task = inbox.task(id, reader, locale);
        var form = task.isDoable() ? work.form(id, reader, locale).orElse(null) : null;
        return ResponseEntity.ok().eTag(ETags.of(task.version())).body(TaskJson.of(task, form));
    }

    @PostMapping("/{id}/claim")
    TaskJson claim(@PathVariable String id, Reader reader, Locale locale) {
        work.claim(id, reader);
        return TaskJson.of(inbox.task(id, reader, locale));
    }

    @PostMapping("/{id}/unclaim")
    TaskJson unclaim(@PathVariable String id, Reader reader, Locale locale) {
        work.unclaim(id, reader);
        return TaskJson.of(inbox.task(id, reader, locale));
    }

    @PostMapping("/{id}/assign")
    Outcome assign(@PathVariable String id, @RequestBody Assignment to, Reader reader) {
        work.assign(id, new PersonId(given("person", to.person())), reader);
        return new Outcome(id, "assigned", null);
    }

    /** Shows a task again that was put off. */
    @PostMapping("/{id}/wake")
    TaskJson wake(@PathVariable String id, Reader reader, Locale locale) {
        work.wake(id, reader);
        return TaskJson.of(inbox.task(id, reader, locale));
    }

    @PostMapping("/{id}/snooze")
    Outcome snooze(@PathVariable String id, @RequestBody Snooze snooze, Reader reader) {
        return new Outcome(
                id,
                "snoozed",
                work.snooze(id, snooze.until(), snooze.awaits(), reader).until());
    }

    /** @param wait for how many seconds it can be taken back; at once by default */
    @PostMapping("/{id}/complete")
    Outcome complete(
            @PathVariable String id,
            @RequestBody Answers answers,
            @RequestParam(defaultValue = "0") int wait,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            Reader reader,
            Locale locale) {
        ETags.require(version, inbox.task(id, reader, locale).version());
        var given = Objects.requireNonNullElse(answers.values(), Map.<String, Object>of());
        var done = work.complete(id, given, Duration.ofSeconds(wait), reader, locale);
        return new Outcome(id, done.state().name().toLowerCase(Locale.ROOT), done.at());
    }

    @PostMapping("/{id}/undo")
    Outcome undo(@PathVariable String id, Reader reader) {
        work.undo(id, reader);
        return new Outcome(id, "open", null);
    }

    /** Makes the read model anew from the engine, for administrators. */
    @PostMapping("/rebuild")
    Map<String, Integer> rebuild(Reader reader) {
        return Map.of("open", inbox.rebuild(reader));
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidException(FieldError.of(field, "inbox.field.required"));
        }
        return value;
    }
}
