package org.twinflow.web.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.twinflow.inbox.InboxTask;
import org.twinflow.inbox.TaskState;
import org.twinflow.inbox.Urgency;
import org.twinflow.web.shell.Dates;
import org.twinflow.web.shell.Texts;

/** Says deadlines as people say them. */
@Component
class Dues {

    private static final LocalTime EVENING = LocalTime.of(23, 59);

    private final Texts texts;
    private final Dates dates;
    private final Clock clock;

    Dues(Texts texts, Dates dates, Clock clock) {
        this.texts = texts;
        this.dates = dates;
        this.clock = clock;
    }

    @Nullable Due of(InboxTask task) {
        if (task.state() == TaskState.DONE && task.doneAt() != null) {
            var day = dates.near(dates.date(task.doneAt()));
            return new Due(day, texts.of("inbox.done.on", dates.moment(task.doneAt())), "", "ok", "circle-check");
        }
        return task.due() == null ? null : open(task.due(), task.urgency());
    }

    /** When a task comes back that was put off; null if it was not. */
    @Nullable String back(InboxTask task) {
        var putOff = task.putOff();
        if (putOff == null) {
            return null;
        }
        var awaited = putOff.awaits() == null
                ? ""
                : texts.of("inbox.back." + putOff.awaits().name().toLowerCase(Locale.ROOT));
        if (putOff.until() == null) {
            return awaited;
        }
        var day = dates.near(dates.date(putOff.until()));
        return awaited.isEmpty() ? texts.of("inbox.back.on", day) : texts.of("inbox.back.or", day, awaited);
    }

    private Due open(Instant due, Urgency urgency) {
        return switch (urgency) {
            case LATE -> late(due);
            case TODAY -> today(due);
            default -> {
                var date = dates.date(due);
                var near = date.getYear() == dates.date(clock.instant()).getYear();
                var day = near ? dates.near(date) : dates.day(date);
                yield new Due(day, texts.of("inbox.due.on", day), "", "none", null);
            }
        };
    }

    private Due late(Instant due) {
        var now = clock.instant();
        var days = ChronoUnit.DAYS.between(dates.date(due), dates.date(now));
        var text = days > 0
                ? texts.of("inbox.late.days", days)
                : texts.of(
                        "inbox.late.hours",
                        Math.max(1, Duration.between(due, now).toHours()));
        return new Due(text, text, "late", "bad", "clock-exclamation");
    }

    private Due today(Instant due) {
        var time = due.atZone(LocaleContextHolder.getTimeZone().toZoneId()).toLocalTime();
        return time.isBefore(EVENING)
                ? new Due(dates.clock(due), texts.of("inbox.due.today.at", dates.clock(due)), "today", "warn", "clock")
                : new Due(texts.of("inbox.today"), texts.of("inbox.due.today"), "today", "warn", "clock");
    }
}
