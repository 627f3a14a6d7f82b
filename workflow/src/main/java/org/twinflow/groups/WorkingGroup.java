package org.twinflow.groups;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.twinflow.projects.ProjectId;

/** One group of a division. */
@Entity
class WorkingGroup {

    @EmbeddedId
    private GroupId id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "division"))
    private DivisionId division;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "project"))
    private ProjectId project;

    private int place;
    private String title;
    private @Nullable Integer topic;

    WorkingGroup(Division division, int place, String title) {
        this.id = GroupId.next();
        this.division = division.id();
        this.project = division.project();
        this.place = place;
        this.title = title;
    }

    @SuppressWarnings("NullAway.Init")
    protected WorkingGroup() {}

    void rename(String newTitle) {
        title = newTitle.strip();
    }

    void workOn(@Nullable Integer newTopic) {
        topic = newTopic;
    }

    GroupId id() {
        return id;
    }

    DivisionId division() {
        return division;
    }

    ProjectId project() {
        return project;
    }

    int place() {
        return place;
    }

    String title() {
        return title;
    }

    @Nullable Integer topic() {
        return topic;
    }
}
