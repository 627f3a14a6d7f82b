package org.twinflow.notifications;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.Page;
import org.twinflow.shared.RefusedException;

/** What is to be sent and what became of it, for administrators: to whom and whether, never what. */
@Service
@Transactional
public class Outbox {

    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
    private static final int MOST = 200;

    private final LetterRows letters;
    private final People people;
    private final Audit audit;
    private final MailProperties properties;
    private final Clock clock;

    Outbox(LetterRows letters, People people, Audit audit, MailProperties properties, Clock clock) {
        this.letters = letters;
        this.people = people;
        this.audit = audit;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * A letter as the list shows it.
     *
     * @param why the message key of why it is not sent, or null
     */
    public record Entry(
            UUID id,
            PersonId person,
            String name,
            LetterKind kind,
            LetterState state,
            Instant writtenAt,
            Instant dueAt,
            int tries,
            @Nullable Instant endedAt,
            @Nullable String why) {}

    /** How many letters wait and have failed; without a word on whose. */
    public record Health(long waiting, long failed) {}

    @Transactional(readOnly = true)
    public Health health() {
        var counts = letters.counts();
        return new Health(counts.getOrDefault(LetterState.WAITING, 0L), counts.getOrDefault(LetterState.FAILED, 0L));
    }

    /** Whether mail is sent here at all. */
    public boolean isOn() {
        return properties.isOn();
    }

    @Transactional(readOnly = true)
    public Map<LetterState, Long> counts(Reader reader) {
        reader.mustBeAllowed(reader.isAdministrator());
        var counts = new EnumMap<LetterState, Long>(LetterState.class);
        List.of(LetterState.values()).forEach(state -> counts.put(state, 0L));
        counts.putAll(letters.counts());
        return counts;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public Page<Entry> list(@Nullable LetterState state, @Nullable String cursor, int size, Reader reader) {
        reader.mustBeAllowed(reader.isAdministrator());
        var from = Cursor.of(cursor);
        var most = Math.clamp(size, 1, MOST);
        var found = letters.page(state, from.time(), from.id(), most + 1);
        var shown = found.subList(0, Math.min(found.size(), most));
        var names = people
                .persons(shown.stream().map(LetterRow::person).distinct().toList())
                .stream()
                .collect(toMap(person -> person.id(), person -> person.name()));
        var next = found.size() > most
                ? shown.getLast().writtenAt() + "_" + shown.getLast().id()
                : null;
        return new Page<>(
                shown.stream()
                        .map(row -> entry(row, names.getOrDefault(row.person(), "")))
                        .toList(),
                next);
    }

    /** Tries a letter again that failed or came back. */
    public void retry(UUID id, Reader reader) {
        reader.mustBeAllowed(reader.isAdministrator());
        if (letters.find(id).isEmpty()) {
            throw new NotFoundException(id);
        }
        if (!letters.revive(id, clock.instant())) {
            throw new RefusedException("notices.mail.not-failed");
        }
        audit.record(reader.person(), "mail.retried", "letter:" + id, Map.of());
    }

    private static Entry entry(LetterRow row, String name) {
        return new Entry(
                row.id(),
                row.person(),
                name,
                row.kind(),
                row.state(),
                row.writtenAt(),
                row.dueAt(),
                row.tries(),
                row.endedAt(),
                row.why());
    }

    /** Where a page ended. */
    private record Cursor(Instant time, UUID id) {

        static Cursor of(@Nullable String text) {
            if (text == null || text.isEmpty()) {
                return new Cursor(END, LAST);
            }
            try {
                var parts = text.split("_", 2);
                return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (RuntimeException unread) {
                throw new InvalidException(FieldError.of("cursor", "notices.cursor.wrong"));
            }
        }
    }
}
