package org.twinflow.journeys;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.DocumentId;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.shared.RefusedException;

@Entity
@Table(name = "journey_entry")
class LogEntry {

    @EmbeddedId
    private LogEntryId id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "mobility"))
    private MobilityId mobility;

    private LocalDate onDay;
    private String words;
    private String language;

    @Enumerated(EnumType.STRING)
    private LogAudience audience;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "author"))
    private PersonId author;

    private Instant writtenAt;
    private @Nullable UUID sentKey;

    @Enumerated(EnumType.STRING)
    private LogState state;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "decided_by"))
    private @Nullable PersonId decidedBy;

    private @Nullable Instant decidedAt;
    private String reason = "";

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "picture"))
    private @Nullable DocumentId picture;

    LogEntry(MobilityId mobility, NewLogEntry entry, LogState state, PersonId by, Instant now) {
        this.id = LogEntryId.next();
        this.mobility = mobility;
        this.onDay = entry.day();
        this.words = entry.words().strip();
        this.language = entry.language().getLanguage();
        this.audience = entry.audience();
        this.author = by;
        this.writtenAt = now;
        this.sentKey = entry.key();
        this.state = state;
    }

    @SuppressWarnings("NullAway.Init")
    protected LogEntry() {}

    LogEntryId id() {
        return id;
    }

    MobilityId mobility() {
        return mobility;
    }

    LogAudience audience() {
        return audience;
    }

    PersonId author() {
        return author;
    }

    @Nullable DocumentId picture() {
        return picture;
    }

    void show(@Nullable DocumentId shown) {
        picture = shown;
    }

    boolean isPublishedFor(LogAudience circle) {
        return isPublished() && audience.reaches(circle);
    }

    boolean isPublished() {
        return state == LogState.PUBLISHED;
    }

    void decide(LogState next, String because, PersonId by, Instant now) {
        if (state == next) {
            throw new RefusedException("journeys.log.decided");
        }
        state = next;
        reason = because.strip();
        decidedBy = by;
        decidedAt = now;
    }

    LogEntryDetails details(PersonSummary writer, boolean mayDecide) {
        return new LogEntryDetails(
                id, onDay, words, language, audience, writer, writtenAt, state, reason, picture != null, mayDecide);
    }
}
