package org.twinflow.projects;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.SchoolId;
import org.twinflow.people.SchoolSummary;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.StaleException;

@Entity
class Project {

    @EmbeddedId
    private ProjectId id;

    @Version
    private @Nullable Long lock;

    private String slug;
    private String title;
    private String aims;
    private String language;

    @Column(name = "starts_on")
    private LocalDate start;

    @Column(name = "ends_on")
    private LocalDate end;

    @Enumerated(EnumType.STRING)
    private ProjectStatus status = ProjectStatus.ACTIVE;

    private Instant foundedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "project_school", joinColumns = @JoinColumn(name = "project"))
    @AttributeOverride(name = "id", column = @Column(name = "school"))
    @OrderColumn(name = "place")
    private List<SchoolId> schools;

    Project(ProjectId id, NewProject project, String slug, Instant now) {
        this.id = id;
        this.slug = slug;
        this.title = project.title().strip();
        this.aims = project.aims().strip();
        this.language = project.language();
        this.start = project.start();
        this.end = project.end();
        this.schools = new ArrayList<>(new LinkedHashSet<>(project.schools()));
        this.foundedAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected Project() {}

    /** Says anew what the project is about, unless somebody else did meanwhile. */
    void describe(String newTitle, String newAims, long version) {
        if (version != version()) {
            throw new StaleException(id);
        }
        title = newTitle.strip();
        aims = newAims.strip();
    }

    void finish() {
        pass(ProjectStatus.ACTIVE, ProjectStatus.FINISHING);
    }

    void resume() {
        pass(ProjectStatus.FINISHING, ProjectStatus.ACTIVE);
    }

    void close() {
        if (!status.isOver()) {
            status = ProjectStatus.CLOSED;
        }
    }

    void archive() {
        pass(ProjectStatus.CLOSED, ProjectStatus.ARCHIVED);
    }

    void reopen() {
        if (!status.isOver()) {
            throw new RefusedException("projects.status.refused." + status);
        }
        status = ProjectStatus.FINISHING;
    }

    private void pass(ProjectStatus from, ProjectStatus to) {
        if (status != from) {
            throw new RefusedException("projects.status.refused." + status);
        }
        status = to;
    }

    /** Takes a school among the partners; answers whether it is new. */
    boolean join(SchoolId school) {
        if (status == ProjectStatus.CLOSED) {
            throw new RefusedException("projects.status.refused." + status);
        }
        return !schools.contains(school) && schools.add(school);
    }

    /** A project goes on without one of its schools, not without all of them. */
    void part(SchoolId school) {
        if (schools.size() < 2 || !schools.remove(school)) {
            throw new RefusedException("projects.school.last");
        }
    }

    List<SchoolId> schools() {
        return List.copyOf(schools);
    }

    ProjectSummary summary(List<SchoolSummary> partners) {
        return new ProjectSummary(id, slug, title, aims, language, start, end, partners, status, version());
    }

    private long version() {
        return lock == null ? 0 : lock;
    }
}
