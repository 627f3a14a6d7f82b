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

/** The parents of a pupil do not want video. */
@Entity
@SuppressWarnings("UnusedVariable") // who noted it and when are kept for who asks later
class VideoRefusal {

    @Id
    private UUID id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "project"))
    private ProjectId project;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "person"))
    private PersonId person;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "noted_by"))
    private PersonId notedBy;

    private Instant notedAt;

    VideoRefusal(ProjectId project, PersonId person, PersonId by, Instant now) {
        this.id = UUID.randomUUID();
        this.project = project;
        this.person = person;
        this.notedBy = by;
        this.notedAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected VideoRefusal() {}

    PersonId person() {
        return person;
    }
}
