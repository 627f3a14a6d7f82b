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
import org.twinflow.access.Reader;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.StaleException;

/** A page of a project: which of its versions is the latest, and which is shown to whom. */
@Entity
class ProjectPage {

    @EmbeddedId
    private PageId id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "project"))
    private ProjectId project;

    private int latest;
    private @Nullable Integer shown;

    @Enumerated(EnumType.STRING)
    private @Nullable AudienceLevel audience;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "created_by"))
    private PersonId createdBy;

    private Instant createdAt;
    private @Nullable Instant removedAt;

    ProjectPage(PageId id, ProjectId project, PersonId by, Instant now) {
        this.id = id;
        this.project = project;
        this.latest = 1;
        this.createdBy = by;
        this.createdAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected ProjectPage() {}

    /** @param expected the version that the writer began with; else {@link StaleException} */
    int advance(int expected) {
        if (expected != latest) {
            throw new StaleException(id);
        }
        return ++latest;
    }

    void show(int version, AudienceLevel to) {
        shown = version;
        audience = to;
    }

    void hide() {
        shown = null;
        audience = null;
    }

    void remove(Instant now) {
        hide();
        removedAt = now;
    }

    /** Its teachers and who began it see every version; others the one that is shown to them. */
    boolean isOpenTo(Reader reader) {
        return reader.teachesIn(project.id()) || isOf(reader);
    }

    boolean isShownTo(Reader reader) {
        return audience != null && audience.names(reader, project.id());
    }

    /** Whether the families of the project read it, whoever they are. */
    boolean isShownToFamilies() {
        return audience == AudienceLevel.FAMILIES || audience == AudienceLevel.PUBLIC;
    }

    boolean isPublic() {
        return audience == AudienceLevel.PUBLIC;
    }

    boolean isOf(Reader reader) {
        return createdBy.equals(reader.person());
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    PageId id() {
        return id;
    }

    ProjectId project() {
        return project;
    }

    int latest() {
        return latest;
    }

    @Nullable Integer shown() {
        return shown;
    }

    @Nullable AudienceLevel audience() {
        return audience;
    }

    PersonId createdBy() {
        return createdBy;
    }
}
