package org.twinflow.web.inbox;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.inbox.Awaits;
import org.twinflow.inbox.TaskBatches;
import org.twinflow.people.PersonId;
import org.twinflow.shared.BatchResult;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.shell.BatchAnswers;

/** Actions on several tasks at once, for machines. */
@RestController
@RequestMapping("/api/v1/tasks")
class TaskBatchApi {

    private final TaskBatches batches;
    private final BatchAnswers answers;

    TaskBatchApi(TaskBatches batches, BatchAnswers answers) {
        this.batches = batches;
        this.answers = answers;
    }

    /**
     * What to do with which tasks.
     *
     * @param action {@code claim}, {@code assign}, {@code snooze} or {@code complete}
     * @param person to whom the tasks go
     * @param until the day on which they are shown again
     * @param awaits what they come back for sooner
     * @param values the answers that complete all of them
     */
    record Wish(
            @Nullable String action,
            @Nullable List<String> ids,
            @Nullable UUID person,
            @Nullable LocalDate until,
            @Nullable Awaits awaits,
            @Nullable Map<String, Object> values) {}

    /** What came of it. */
    record Outcome(UUID batch, long done, List<Item> items) {}

    /** What came of it for one of the tasks; {@code why} in the reader's language when it did not work. */
    record Item(
            String id,
            boolean done,
            @Nullable String code,
            @Nullable String why) {}

    /** @param wait for how many seconds completions can be taken back; at once by default */
    @PostMapping("/bulk")
    Outcome act(@RequestBody Wish wish, @RequestParam(defaultValue = "0") int wait, Reader reader, Locale locale) {
        var ids = Objects.requireNonNullElse(wish.ids(), List.<String>of());
        return said(
                switch (Objects.requireNonNullElse(wish.action(), "")) {
                    case "claim" -> batches.claim(ids, reader, locale);
                    case "assign" -> batches.assign(ids, new PersonId(given("person", wish.person())), reader, locale);
                    case "snooze" -> batches.snooze(ids, wish.until(), wish.awaits(), reader, locale);
                    case "complete" -> complete(ids, wish, wait, reader, locale);
                    default -> throw new InvalidException(FieldError.of("action", "inbox.field.choice"));
                });
    }

    private BatchResult complete(List<String> ids, Wish wish, int wait, Reader reader, Locale locale) {
        if (ids.isEmpty()) {
            throw new InvalidException(FieldError.of("ids", "inbox.field.required"));
        }
        var values = Objects.requireNonNullElse(wish.values(), Map.<String, Object>of());
        return batches.complete(ids.getFirst(), ids, values, Duration.ofSeconds(wait), reader, locale);
    }

    @PostMapping("/batches/{batch}/undo")
    Outcome undo(@PathVariable UUID batch, Reader reader, Locale locale) {
        return said(batches.undo(batch, reader, locale));
    }

    private Outcome said(BatchResult result) {
        return new Outcome(
                result.batch(),
                result.done(),
                result.items().stream()
                        .map(item -> new Item(
                                item.id(), item.done(), item.code(), item.done() ? null : answers.sentence(item)))
                        .toList());
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidException(FieldError.of(field, "inbox.field.required"));
        }
        return value;
    }
}
