package org.twinflow.pages;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.RefusedException;

/** That a version of a page is, was or is to be shown to somebody. */
@Entity
@Table(name = "page_publication")
class Publication {

    @EmbeddedId
    private PublicationId id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "page"))
    private PageId page;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "project"))
    private ProjectId project;

    private int number;

    @Enumerated(EnumType.STRING)
    private AudienceLevel audience;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "asked_by"))
    private PersonId askedBy;

    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private PublicationState state = PublicationState.ASKED;

    private String reason = "";

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "decided_by"))
    private @Nullable PersonId decidedBy;

    private @Nullable Instant publishedAt;
    private @Nullable Instant endedAt;

    Publication(ProjectPage page, AudienceLevel audience, PersonId by, Instant now) {
        this.id = PublicationId.next();
        this.page = page.id();
        this.project = page.project();
        this.number = page.latest();
        this.audience = audience;
        this.askedBy = by;
        this.askedAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected Publication() {}

    void accept(PersonId by) {
        mustBeAsked();
        decidedBy = by;
    }

    void giveBack(String why, PersonId by, Instant now) {
        mustBeAsked();
        decidedBy = by;
        reason = why;
        end(PublicationState.RETURNED, now);
    }

    void show(Instant now) {
        state = PublicationState.SHOWN;
        publishedAt = now;
    }

    void end(PublicationState how, Instant now) {
        state = how;
        endedAt = now;
    }

    void mustBeAsked() {
        if (state != PublicationState.ASKED) {
            throw new RefusedException("pages.publication.over");
        }
    }

    boolean isShown() {
        return state == PublicationState.SHOWN;
    }

    PublicationId id() {
        return id;
    }

    PageId page() {
        return page;
    }

    ProjectId project() {
        return project;
    }

    int number() {
        return number;
    }

    AudienceLevel audience() {
        return audience;
    }

    PersonId askedBy() {
        return askedBy;
    }

    Instant askedAt() {
        return askedAt;
    }

    PublicationState state() {
        return state;
    }

    String reason() {
        return reason;
    }

    @Nullable PersonId decidedBy() {
        return decidedBy;
    }

    @Nullable Instant publishedAt() {
        return publishedAt;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }
}
