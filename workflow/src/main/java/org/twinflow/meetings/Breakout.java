package org.twinflow.meetings;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.groups.GroupId;

/** A room beside a meeting in which a group meets by itself. Who is in the group belongs there. */
@Entity
@Table(name = "meeting_breakout")
class Breakout {

    @Id
    private UUID id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "meeting"))
    private MeetingId meeting;

    private int place;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "working_group"))
    private GroupId group;

    private String link;

    Breakout(MeetingId meeting, int place, GroupId group, String link) {
        this.id = UUID.randomUUID();
        this.meeting = meeting;
        this.place = place;
        this.group = group;
        this.link = link;
    }

    @SuppressWarnings("NullAway.Init")
    protected Breakout() {}

    void paste(String newLink) {
        link = newLink;
    }

    UUID id() {
        return id;
    }

    MeetingId meeting() {
        return meeting;
    }

    int place() {
        return place;
    }

    GroupId group() {
        return group;
    }

    String link() {
        return link;
    }
}
