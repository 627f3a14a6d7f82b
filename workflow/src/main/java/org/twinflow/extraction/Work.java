package org.twinflow.extraction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
    static final String NO_PROJECT = "none";

    @Id
    private UUID id;

    @Version
    private @Nullable Long lock;

    @Enumerated(EnumType.STRING)
    private WorkKind kind;

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
        this(WorkKind.TEXT, stored.document().id(), stored.version(), project(stored.project()), now);
    }

    /** @param project its id, or the word for none */
    Work(WorkKind kind, UUID document, int version, String project, Instant now) {
        this.id = UUID.randomUUID();
        this.kind = kind;
        this.document = document;
        this.version = version;
        this.project = project;
        this.notBefore = now;
        this.receivedAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected Work() {}

    /** Under which its files wait, fairly beside those of others. */
    static String project(@Nullable UUID project) {
        return project == null ? NO_PROJECT : project.toString();
    }

    UUID id() {
        return id;
    }

    Assignment assignment(String lease) {
        return new Assignment(id, new DocumentId(document), version, project, attempts + 1, lease);
    }
}
