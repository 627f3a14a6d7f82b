package org.twinflow.meetings;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

/** Somebody came to a meeting. */
@Entity
@Table(name = "meeting_presence")
@SuppressWarnings("UnusedVariable") // the meeting is for those who ask for all who came
class Presence {

    @Id
    private UUID id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "meeting"))
    private MeetingId meeting;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "person"))
    private PersonId person;

    private Instant cameAt;

    Presence(MeetingId meeting, PersonId person, Instant now) {
        this.id = UUID.randomUUID();
        this.meeting = meeting;
        this.person = person;
        this.cameAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected Presence() {}

    PersonId person() {
        return person;
    }

    Instant cameAt() {
        return cameAt;
    }
}
