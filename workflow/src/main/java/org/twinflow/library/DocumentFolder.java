package org.twinflow.library;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

/** A folder that somebody made, so that it is there while nothing lies in it. */
@Entity
@SuppressWarnings("UnusedVariable") // who made it and when is kept for who asks later
class DocumentFolder {

    @Id
    private UUID id;

    @Version
    private @Nullable Long lock;

    private UUID project;
    private String path;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "created_by"))
    private @Nullable PersonId createdBy;

    private Instant createdAt;

    DocumentFolder(UUID project, String path, PersonId by, Instant now) {
        this.id = UUID.randomUUID();
        this.project = project;
        this.path = path;
        this.createdBy = by;
        this.createdAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected DocumentFolder() {}

    String path() {
        return path;
    }

    void move(String newPath) {
        path = newPath;
    }
}
