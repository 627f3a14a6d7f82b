package org.twinflow.mobility;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;

/** Something that happened to a paper. */
@Entity
@Immutable
@Table(name = "dossier_event")
class PaperEvent {

    @Id
    @Column(name = "event_number")
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long number;

    @Embedded
    private ItemId item;

    @Enumerated(EnumType.STRING)
    private ItemEvent.Kind kind;

    private Instant happenedAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "who"))
    private @Nullable PersonId who;

    @Enumerated(EnumType.STRING)
    private @Nullable ReturnReason reason;

    private String note;
    private int documentVersion;

    PaperEvent(DossierItem item, ItemEvent.Kind kind, @Nullable PersonId who, Instant now) {
        var facts = item.summary();
        this.item = item.id();
        this.kind = kind;
        this.happenedAt = now;
        this.who = who;
        this.reason = facts.reason();
        this.note = facts.note();
        this.documentVersion = facts.version();
    }

    @SuppressWarnings("NullAway.Init")
    protected PaperEvent() {}

    Paper paper() {
        return item.paper();
    }

    @Nullable PersonId who() {
        return who;
    }

    ItemEvent by(@Nullable PersonSummary person) {
        return new ItemEvent(kind, happenedAt, person, reason, note, documentVersion);
    }
}
