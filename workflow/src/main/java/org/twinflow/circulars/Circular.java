package org.twinflow.circulars;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.PersonId;

/** A message about a journey; nobody changes it once it is sent. */
@Entity
@Immutable
class Circular {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "mobility"))
    private MobilityId mobility;

    @Enumerated(EnumType.STRING)
    private Circle circle;

    @Enumerated(EnumType.STRING)
    private Template template;

    private String subject;
    private String words;
    private String language;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "sent_by"))
    private PersonId sentBy;

    private Instant sentAt;

    Circular(MobilityId mobility, NewCircular written, PersonId by, Instant now) {
        this.id = UUID.randomUUID();
        this.mobility = mobility;
        this.circle = written.circle();
        this.template = written.template();
        this.subject = written.subject().strip();
        this.words = written.words().strip();
        this.language = written.language().getLanguage();
        this.sentBy = by;
        this.sentAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected Circular() {}

    UUID id() {
        return id;
    }

    MobilityId mobility() {
        return mobility;
    }

    Circle circle() {
        return circle;
    }

    Template template() {
        return template;
    }

    String subject() {
        return subject;
    }

    String words() {
        return words;
    }

    String language() {
        return language;
    }

    PersonId sentBy() {
        return sentBy;
    }

    Instant sentAt() {
        return sentAt;
    }
}
