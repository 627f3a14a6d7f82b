package org.twinflow.meetings;

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
import org.twinflow.projects.ProjectId;

/** A question to begin with that a project has thought of itself. */
@Entity
@SuppressWarnings("UnusedVariable") // who wrote it and when are kept for who asks later
class IceBreaker {

    @Id
    private UUID id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "project"))
    private ProjectId project;

    private String words;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "written_by"))
    private PersonId writtenBy;

    private Instant writtenAt;

    IceBreaker(ProjectId project, String words, PersonId by, Instant now) {
        this.id = UUID.randomUUID();
        this.project = project;
        this.words = words;
        this.writtenBy = by;
        this.writtenAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected IceBreaker() {}

    UUID id() {
        return id;
    }

    String words() {
        return words;
    }
}
