package org.twinflow.notifications;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.people.PersonId;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.Page;

/** What each person was told; for this person alone. */
@Service
@Transactional
public class Notices {

    private static final int MOST = 200;

    private final NoticeRows rows;
    private final NoticeViews views;
    private final Clock clock;

    Notices(NoticeRows rows, NoticeViews views, Clock clock) {
        this.rows = rows;
        this.views = views;
        this.clock = clock;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public Page<Notice> list(Reader reader, @Nullable String cursor, int size, boolean unreadOnly, Locale locale) {
        var most = Math.clamp(size, 1, MOST);
        var found = rows.page(reader.person(), before(cursor), most + 1, unreadOnly);
        var shown = found.subList(0, Math.min(found.size(), most));
        var next = found.size() > most ? Long.toString(shown.getLast().number()) : null;
        return new Page<>(views.show(shown, reader, locale), next);
    }

    @Transactional(readOnly = true)
    public Pulse pulse(Reader reader) {
        return rows.pulse(reader.person());
    }

    /** What is looked at is read. */
    public Notice open(UUID id, Reader reader, Locale locale) {
        var found = rows.find(id, reader.person()).orElseThrow(() -> new NotFoundException(id));
        rows.read(id, reader.person(), now());
        return views.show(List.of(found), reader, locale).getFirst();
    }

    public void read(UUID id, Reader reader) {
        if (rows.find(id, reader.person()).isEmpty()) {
            throw new NotFoundException(id);
        }
        rows.read(id, reader.person(), now());
    }

    /**
     * Everything up to a notice is read; what came since the person looked is not.
     *
     * @param upTo the number of the latest notice that was seen
     */
    public int readAll(long upTo, Reader reader) {
        return rows.readUpTo(reader.person(), upTo, now());
    }

    /** For connections that are told how it stands: these people, each as they asked for themselves. */
    @Transactional(readOnly = true)
    public Map<PersonId, Pulse> pulses(Collection<PersonId> persons) {
        return rows.pulses(persons);
    }

    /** For connections: whom something was told, or who read something, since a moment. */
    @Transactional(readOnly = true)
    public Set<PersonId> movedSince(Instant since) {
        return rows.movedSince(since);
    }

    private static long before(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return Long.MAX_VALUE;
        }
        if (!cursor.matches("\\d{1,18}")) {
            throw new InvalidException(FieldError.of("cursor", "notices.cursor.wrong"));
        }
        return Long.parseLong(cursor);
    }

    private Instant now() {
        return clock.instant();
    }
}
