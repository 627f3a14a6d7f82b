package org.twinflow.extraction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.DocumentStored;

/** A file that waits to be read, or is being read until its lease ends. */
@Entity
@Table(name = "extraction_work")
@SuppressWarnings("UnusedVariable") // queries read them
class Work {

    /** What waits without a project waits together. */
    private static final String NO_PROJECT = "none";

    @Id
    private UUID id;

    @Version
    private @Nullable Long lock;

    private UUID document;

    @Column(name = "version_number")
    private int version;

    private String project;
    private int attempts;
    private @Nullable String leasedBy;
    private @Nullable Instant leasedUntil;
    private Instant notBefore;
    private Instant receivedAt;

    Work(DocumentStored stored, Instant now) {
        this.id = UUID.randomUUID();
        this.document = stored.document().id();
        this.version = stored.version();
        this.project = stored.project() == null ? NO_PROJECT : stored.project().toString();
        this.notBefore = now;
        this.receivedAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected Work() {}

    UUID id() {
        return id;
    }

    Assignment assignment(String lease) {
        return new Assignment(id, new DocumentId(document), version, attempts + 1, lease);
    }
}
