package org.twinflow.documents;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** For how long a document is there: until when it is kept, until when it is valid, and whether somebody holds it. */
@Embeddable
class Term {

    private String retentionClass;
    private @Nullable LocalDate keptUntil;
    private @Nullable LocalDate expiresOn;
    private boolean legalHold;
    private boolean inStage;

    private Term(String retentionClass) {
        this.retentionClass = retentionClass;
    }

    @SuppressWarnings("NullAway.Init")
    protected Term() {}

    static Term of(Classification classification) {
        return new Term(classification.isPersonal() ? "dossier" : "project");
    }

    void keep(String byClass, LocalDate until) {
        retentionClass = byClass;
        keptUntil = until;
    }

    void validUntil(@Nullable LocalDate day) {
        expiresOn = day;
    }

    /** Suspends every deletion, or no longer. */
    void hold(boolean held) {
        legalHold = held;
    }

    boolean isHeld() {
        return legalHold;
    }

    /** Whether a stage of the project holds it, so that it is not deleted with the trash. */
    boolean isInStage() {
        return inStage;
    }

    boolean isOver(LocalDate today) {
        return keptUntil != null && keptUntil.isBefore(today);
    }

    @Nullable LocalDate keptUntil() {
        return keptUntil;
    }

    String retentionClass() {
        return retentionClass;
    }

    Keeping keeping() {
        return new Keeping(retentionClass, keptUntil, expiresOn, legalHold, inStage);
    }
}
