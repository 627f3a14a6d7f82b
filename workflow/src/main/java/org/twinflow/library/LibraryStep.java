package org.twinflow.library;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "done_by"))
    private PersonId doneBy;

    private Instant doneAt;

    /** @param folderBefore where it lay before it was moved, null when it was thrown away */
    LibraryStep(StepId id, UUID project, @Nullable String folderBefore, PersonId by, Instant now) {
        this.id = id;
        this.project = project;
        this.folderBefore = folderBefore;
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
}
