package org.twinflow.web.notifications;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.notifications.LetterState;
import org.twinflow.notifications.Outbox;

/** What became of the mail that is sent, for the scripts of administrators. */
@RestController
@RequestMapping("/api/v1/operations/mail")
class OutboxApi {

    private final Outbox outbox;

    OutboxApi(Outbox outbox) {
        this.outbox = outbox;
    }

    record Answer(
            Map<LetterState, Long> counts,
            java.util.List<Outbox.Entry> items,
            @Nullable String next) {}

    @GetMapping
    Answer list(
            @RequestParam(required = false) @Nullable LetterState state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size,
            Reader reader) {
        var page = outbox.list(state, cursor, size, reader);
        return new Answer(outbox.counts(reader), page.items(), page.next());
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void retry(@PathVariable UUID id, Reader reader) {
        outbox.retry(id, reader);
    }
}
