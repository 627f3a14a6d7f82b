package org.twinflow.mobility;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.DocumentId;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.shared.RefusedException;

@Entity
class Dossier {

    @EmbeddedId
    private DossierId id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "mobility"))
    private MobilityId mobility;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "person"))
    private @Nullable PersonId person;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "school"))
    private @Nullable SchoolId school;

    @Embedded
    private TravellerFacts facts;

    private Instant addedAt;
    private @Nullable Instant withdrawnAt;
    private String withdrawnReason = "";

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "book"))
    private @Nullable DocumentId book;

    private int bookVersion;

    /** The papers of a participant. */
    Dossier(MobilityId mobility, PersonId person, SchoolId school, TravellerFacts facts, Instant now) {
        this.id = DossierId.next();
        this.mobility = mobility;
        this.person = person;
        this.school = school;
        this.facts = facts;
        this.addedAt = now;
    }

    /** The papers of the whole group. */
    Dossier(MobilityId mobility, Instant now) {
        this.id = DossierId.next();
        this.mobility = mobility;
        this.facts = TravellerFacts.adult(TravellerKind.ACCOMPANYING, "");
        this.addedAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected Dossier() {}

    DossierId id() {
        return id;
    }

    MobilityId mobility() {
        return mobility;
    }

    @Nullable PersonId person() {
        return person;
    }

    @Nullable SchoolId school() {
        return school;
    }

    TravellerFacts facts() {
        return facts;
    }

    boolean isOfGroup() {
        return person == null;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** Whether it is of somebody who goes along. */
    boolean isTravelling() {
        return !isOfGroup() && !isWithdrawn();
    }

    boolean isAbout(PersonId somebody) {
        return somebody.equals(person);
    }

    void change(TravellerFacts newFacts) {
        facts = newFacts;
    }

    void withdraw(String reason, Instant now) {
        if (isWithdrawn()) {
            throw new RefusedException("mobility.participant.withdrawn");
        }
        withdrawnAt = now;
        withdrawnReason = reason.strip();
    }

    void readmit() {
        if (!isWithdrawn()) {
            throw new RefusedException("mobility.participant.there");
        }
        withdrawnAt = null;
        withdrawnReason = "";
    }

    @Nullable DocumentId book() {
        return book;
    }

    int bookVersion() {
        return bookVersion;
    }

    void bind(DocumentId document, int version) {
        book = document;
        bookVersion = version;
    }
}
