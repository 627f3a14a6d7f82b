package org.twinflow.pages;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;

/** What a project decided of its showcase. */
@Entity
class Showcase {

    @EmbeddedId
    @AttributeOverride(name = "id", column = @Column(name = "project"))
    private ProjectId id;

    @Version
    private @Nullable Long lock;

    @Enumerated(EnumType.STRING)
    private ShowcaseDoor door = ShowcaseDoor.LINK;

    private boolean pupilsPublish;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "changed_by"))
    private @Nullable PersonId changedBy;

    private @Nullable Instant changedAt;

    Showcase(ProjectId project) {
        this.id = project;
    }

    @SuppressWarnings("NullAway.Init")
    protected Showcase() {}

    void set(ShowcaseDoor wanted, boolean pupils, PersonId by, Instant now) {
        door = wanted;
        pupilsPublish = pupils;
        changedBy = by;
        changedAt = now;
    }

    ProjectId project() {
        return id;
    }

    ShowcaseDoor door() {
        return door;
    }

    boolean pupilsPublish() {
        return pupilsPublish;
    }
}
