package org.twinflow.library;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How much a project may store, where an administrator said so. */
@Entity
class ProjectSpace {

    @Id
    private UUID project;

    @Version
    private @Nullable Long lock;

    private @Nullable Long bytes;

    ProjectSpace(UUID project) {
        this.project = project;
    }

    @SuppressWarnings("NullAway.Init")
    protected ProjectSpace() {}

    @Nullable Long bytes() {
        return bytes;
    }

    void give(@Nullable Long newBytes) {
        bytes = newBytes;
    }

    UUID project() {
        return project;
    }
}
