package org.twinflow.mobility;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.DocumentId;
import org.twinflow.mobility.PurgedPapers.Purge;
import org.twinflow.shared.RefusedException;

/** A paper that a dossier asks for. */
@Entity
class DossierItem {

    /** An upload that has not come to its end by then has died. */
    private static final Duration UPLOAD = Duration.ofMinutes(5);

    @EmbeddedId
    private ItemId id;

    @Version
    private @Nullable Long lock;

    @Enumerated(EnumType.STRING)
    private @Nullable Paper alternative;

    @Enumerated(EnumType.STRING)
    private ItemState state = ItemState.MISSING;

    private LocalDate dueOn;
    private String why;

    @Enumerated(EnumType.STRING)
    private @Nullable ReturnReason reason;

    private String note = "";
    private @Nullable LocalDate validUntil;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "document"))
    private @Nullable DocumentId document;

    private int documentVersion;
    private Instant changedAt;
    private @Nullable Instant uploadingSince;

    @Enumerated(EnumType.STRING)
    private @Nullable SignedBy signedBy;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "let_go_document"))
    private @Nullable DocumentId letGoDocument;

    private @Nullable Instant letGoAt;

    DossierItem(DossierId dossier, Requirement requirement, LocalDate dueOn, Instant now) {
        this.id = ItemId.of(dossier, requirement.paper());
        this.alternative = requirement.alternative();
        this.dueOn = dueOn;
        this.why = requirement.why();
        this.changedAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected DossierItem() {}

    ItemId id() {
        return id;
    }

    Paper paper() {
        return id.paper();
    }

    ItemState state() {
        return state;
    }

    @Nullable DocumentId document() {
        return document;
    }

    /** What it was before its time was over, null if nothing was deleted. */
    @Nullable Purge letGo() {
        return letGoDocument == null || letGoAt == null ? null : new Purge(letGoDocument, letGoAt);
    }

    int documentVersion() {
        return documentVersion;
    }

    boolean isMandatory() {
        return !paper().isAfterReturn();
    }

    void ask(Requirement requirement, LocalDate due) {
        alternative = requirement.alternative();
        why = requirement.why();
        dueOn = due;
    }

    void sign(@Nullable SignedBy signers) {
        signedBy = signers;
    }

    /** Keeps a second hand from uploading at the same moment. */
    void beginUpload(Instant now) {
        if (uploadingSince != null && uploadingSince.plus(UPLOAD).isAfter(now)) {
            throw new RefusedException("mobility.submit.busy");
        }
        uploadingSince = now;
    }

    void endUpload() {
        uploadingSince = null;
    }

    void receive(DocumentId stored, int version, Instant now) {
        document = stored;
        documentVersion = version;
        validUntil = null;
        become(ItemState.RECEIVED, null, "", now);
    }

    /** The paper is gone, for its time was over; that it was seen stays written down. */
    void letGo(Instant now) {
        letGoDocument = document;
        letGoAt = now;
        document = null;
        documentVersion = 0;
    }

    /** @param expected the version that was looked at */
    void accept(int expected, @Nullable LocalDate until, Instant now) {
        mustWaitForCheck(expected);
        validUntil = until;
        become(ItemState.CHECKED, null, "", now);
    }

    void reject(int expected, ReturnReason because, String said, Instant now) {
        mustWaitForCheck(expected);
        become(ItemState.REJECTED, because, said, now);
    }

    /** Whether it counted or waited, and has to be handed in again now that nobody stands behind it. */
    boolean recall(Instant now) {
        var stood = state == ItemState.RECEIVED || state == ItemState.CHECKED;
        if (stood) {
            validUntil = null;
            become(ItemState.MISSING, null, "", now);
        }
        return stood;
    }

    void waive(String said, Instant now) {
        if (!paper().isWaivable()) {
            throw new RefusedException("mobility.waive.never");
        }
        become(ItemState.WAIVED, null, said, now);
    }

    /** Whether the paper ends before the journey does, now that its days may have changed. */
    boolean expire(LocalDate lastDay, Instant now) {
        var over = state == ItemState.CHECKED && validUntil != null && validUntil.isBefore(lastDay);
        if (over) {
            become(ItemState.EXPIRED, null, "", now);
        }
        return over;
    }

    /** Whether a paper that had ended too early counts again: what somebody checked is good until the day they wrote. */
    boolean restore(LocalDate lastDay, Instant now) {
        var again =
                state == ItemState.EXPIRED && document != null && validUntil != null && !validUntil.isBefore(lastDay);
        if (again) {
            become(ItemState.CHECKED, null, "", now);
        }
        return again;
    }

    ItemSummary summary() {
        return new ItemSummary(
                id.dossierId(),
                paper(),
                alternative,
                state,
                dueOn,
                reason,
                note,
                validUntil,
                why,
                signedBy,
                documentVersion,
                changedAt);
    }

    private void mustWaitForCheck(int expected) {
        if (state != ItemState.RECEIVED && state != ItemState.CHECKED) {
            throw new RefusedException("mobility.decide.nothing");
        }
        if (expected != documentVersion) {
            throw new RefusedException("mobility.decide.newer");
        }
    }

    private void become(ItemState next, @Nullable ReturnReason because, String said, Instant now) {
        state = next;
        reason = because;
        note = said.strip();
        changedAt = now;
    }
}
