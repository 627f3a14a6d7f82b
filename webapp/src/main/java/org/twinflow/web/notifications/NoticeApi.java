package org.twinflow.web.notifications;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.notifications.Channel;
import org.twinflow.notifications.Habits;
import org.twinflow.notifications.Notice;
import org.twinflow.notifications.NoticeKind;
import org.twinflow.notifications.NoticePreferences;
import org.twinflow.notifications.Notices;
import org.twinflow.notifications.Preferences;
import org.twinflow.notifications.Pulse;
import org.twinflow.shared.Page;

/** What somebody was told, for scripts. */
@RestController
@RequestMapping("/api/v1/notices")
class NoticeApi {

    private final Notices notices;
    private final NoticePreferences preferences;

    NoticeApi(Notices notices, NoticePreferences preferences) {
        this.notices = notices;
        this.preferences = preferences;
    }

    @GetMapping
    Page<Line> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(defaultValue = "false") boolean unread,
            Reader reader,
            Locale locale) {
        return notices.list(reader, cursor, size, unread, locale).map(Line::of);
    }

    @GetMapping("/count")
    Pulse count(Reader reader) {
        return notices.pulse(reader);
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable UUID id, Reader reader) {
        notices.read(id, reader);
    }

    /** Everything up to a number; without one, everything there is. */
    @PostMapping("/read")
    Map<String, Integer> readAll(@RequestParam(required = false) @Nullable Long upTo, Reader reader) {
        var latest =
                Objects.requireNonNullElseGet(upTo, () -> notices.pulse(reader).latest());
        return Map.of("read", notices.readAll(latest, reader));
    }

    @GetMapping("/preferences")
    Preferences preferences(Reader reader) {
        return preferences.of(reader);
    }

    /** Kinds that are not named keep their usual way. */
    @PutMapping("/preferences")
    Preferences change(@RequestBody Wanted wanted, Reader reader) {
        preferences.change(
                wanted.channels() == null ? Map.of() : wanted.channels(),
                wanted.habits() == null ? preferences.of(reader).habits() : wanted.habits(),
                reader);
        return preferences.of(reader);
    }

    record Wanted(
            @Nullable Map<NoticeKind, Channel> channels,
            @Nullable Habits habits) {}

    /** A notice without what only the pages need. */
    record Line(
            UUID id,
            long number,
            NoticeKind kind,
            String words,
            String about,
            @Nullable String project,
            String href,
            @Nullable String taskId,
            @Nullable Instant due,
            Instant createdAt,
            @Nullable Instant readAt) {

        static Line of(Notice notice) {
            return new Line(
                    notice.id(),
                    notice.number(),
                    notice.kind(),
                    notice.words(),
                    notice.about(),
                    notice.project(),
                    notice.href(),
                    notice.taskId(),
                    notice.due(),
                    notice.createdAt(),
                    notice.readAt());
        }
    }
}
