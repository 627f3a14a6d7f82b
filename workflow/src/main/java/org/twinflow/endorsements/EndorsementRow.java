package org.twinflow.endorsements;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.Paper;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;

/** The signatures under one paper, as it was handed in the last time. */
@Entity
@Table(name = "endorsement")
class EndorsementRow {

    @EmbeddedId
    private EndorsementId id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "dossier"))
    private DossierId dossier;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "mobility"))
    private MobilityId mobility;

    @Enumerated(EnumType.STRING)
    @Column(name = "code")
    private Paper paper;

    @Column(name = "file_version")
    private int version;

    private String fileHash = "";

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "handed_in_by"))
    private PersonId handedInBy;

    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private Standing standing = Standing.ASKED;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "endorsement_school", joinColumns = @JoinColumn(name = "endorsement"))
    @OrderBy("school.id")
    private List<Slot> slots = new ArrayList<>();

    EndorsementRow(DossierId dossier, MobilityId mobility, Paper paper, PersonId by, Instant now) {
        this.id = EndorsementId.next();
        this.dossier = dossier;
        this.mobility = mobility;
        this.paper = paper;
        this.handedInBy = by;
        this.askedAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected EndorsementRow() {}

    EndorsementId id() {
        return id;
    }

    DossierId dossier() {
        return dossier;
    }

    MobilityId mobility() {
        return mobility;
    }

    Paper paper() {
        return paper;
    }

    int version() {
        return version;
    }

    String fileHash() {
        return fileHash;
    }

    PersonId handedInBy() {
        return handedInBy;
    }

    Instant askedAt() {
        return askedAt;
    }

    Standing standing() {
        return standing;
    }

    List<Slot> slots() {
        return List.copyOf(slots);
    }

    boolean isAsked() {
        return standing == Standing.ASKED;
    }

    /** Another file is there: all sign anew. */
    void ask(int newVersion, String hash, PersonId by, List<SchoolId> schools, Instant now) {
        version = newVersion;
        fileHash = hash;
        handedInBy = by;
        askedAt = now;
        standing = Standing.ASKED;
        slots.clear();
        schools.stream().map(Slot::open).forEach(slots::add);
    }

    void sign(SchoolId school, PersonId by, Instant now) {
        slots.replaceAll(slot -> slot.school().equals(school) ? new Slot(school, by, now) : slot);
        if (slots.stream().allMatch(Slot::isSigned)) {
            standing = Standing.SIGNED;
        }
    }

    /** It went back, or is done without: who has signed has signed nothing that counts. */
    void end(Standing outcome) {
        standing = outcome;
        slots.replaceAll(slot -> Slot.open(slot.school()));
    }

    /** Somebody took their signature back. */
    void forget(PersonId signer) {
        slots.replaceAll(slot -> signer.equals(slot.signer()) ? Slot.open(slot.school()) : slot);
    }

    /** Nobody is asked any more; what was signed stays signed. */
    void drop() {
        standing = Standing.DROPPED;
    }
}
