package org.twinflow.library;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentId;
import org.twinflow.people.PersonId;

/** What an action did to one of several documents. */
@Entity
@SuppressWarnings("UnusedVariable") // old steps are deleted by their time
class LibraryStep {

    @EmbeddedId
    private StepId id;

    @Version
    private @Nullable Long lock;

    private UUID project;
    private @Nullable String folderBefore;

    @Enumerated(EnumType.STRING)
    private @Nullable AudienceLevel levelBefore;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "done_by"))
    private PersonId doneBy;

    private Instant doneAt;

    /** @param folderBefore where it lay before it was moved, null when it was thrown away */
    LibraryStep(StepId id, DocumentDetails before, @Nullable String folderBefore, PersonId by, Instant now) {
        this.id = id;
        this.project = Objects.requireNonNull(before.project());
        this.folderBefore = folderBefore;
        this.levelBefore = before.level();
        this.doneBy = by;
        this.doneAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected LibraryStep() {}

    DocumentId document() {
        return new DocumentId(id.document());
    }

    UUID project() {
        return project;
    }

    @Nullable String folderBefore() {
        return folderBefore;
    }

    /** Who saw it before; the folder that it was moved to may have changed that. */
    @Nullable AudienceLevel levelBefore() {
        return levelBefore;
    }
}
