package org.twinflow.incidents;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

/** A line of the log of an incident; nobody changes it. */
@Entity
@Immutable
class IncidentEntry {

    @Id
    @Column(name = "entry_number")
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long number;

    private UUID incident;

    @Enumerated(EnumType.STRING)
    private EntryKind kind;

    private @Nullable UUID ofCall;
    private @Nullable Boolean reached;
    private String words;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "written_by"))
    private PersonId writtenBy;

    private Instant writtenAt;

    IncidentEntry(IncidentId incident, EntryKind kind, String words, PersonId by, Instant now) {
        this.incident = incident.id();
        this.kind = kind;
        this.words = words.strip();
        this.writtenBy = by;
        this.writtenAt = now;
    }

    static IncidentEntry ofCall(IncidentId incident, CallAttempt attempt, PersonId by, Instant now) {
        var entry = new IncidentEntry(incident, EntryKind.CALL, attempt.note(), by, now);
        entry.ofCall = attempt.call();
        entry.reached = attempt.reached();
        return entry;
    }

    @SuppressWarnings("NullAway.Init")
    protected IncidentEntry() {}

    EntryKind kind() {
        return kind;
    }

    @Nullable UUID ofCall() {
        return ofCall;
    }

    boolean hasReached() {
        return Boolean.TRUE.equals(reached);
    }

    String words() {
        return words;
    }

    PersonId by() {
        return writtenBy;
    }

    Instant at() {
        return writtenAt;
    }
}
