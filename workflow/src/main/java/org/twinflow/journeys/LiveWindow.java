package org.twinflow.journeys;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.PersonId;
import org.twinflow.shared.RefusedException;

/** A call between those who travel and the classes at home. */
@Entity
class LiveWindow {

    @Id
    private UUID id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "mobility"))
    private MobilityId mobility;

    private String title;
    private Instant beginsAt;
    private int minutes;
    private String link;
    private boolean calledOff;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "planned_by"))
    private PersonId plannedBy;

    private Instant plannedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "live_window_side", joinColumns = @JoinColumn(name = "live_window"))
    @OrderColumn(name = "place")
    private List<LiveSide> sides;

    LiveWindow(MobilityId mobility, NewLiveWindow wanted, List<LiveSide> sides, PersonId by, Instant now) {
        this.id = UUID.randomUUID();
        this.mobility = mobility;
        this.title = wanted.title().strip();
        this.beginsAt = wanted.beginsAt();
        this.minutes = wanted.minutes();
        this.link = wanted.link().strip();
        this.plannedBy = by;
        this.plannedAt = now;
        this.sides = new ArrayList<>(sides);
    }

    @SuppressWarnings("NullAway.Init")
    protected LiveWindow() {}

    UUID id() {
        return id;
    }

    MobilityId mobility() {
        return mobility;
    }

    String title() {
        return title;
    }

    Instant beginsAt() {
        return beginsAt;
    }

    int minutes() {
        return minutes;
    }

    String link() {
        return link;
    }

    boolean isCalledOff() {
        return calledOff;
    }

    List<LiveSide> sides() {
        return List.copyOf(sides);
    }

    boolean hasBegun(Instant now) {
        return !now.isBefore(beginsAt);
    }

    boolean isOver(Instant now) {
        return now.isAfter(beginsAt.plus(Duration.ofMinutes(minutes)));
    }

    void callOff(Instant now) {
        mustBeOn();
        if (hasBegun(now)) {
            throw new RefusedException("journeys.live.begun");
        }
        calledOff = true;
    }

    /** The last count of a side stands. */
    void count(int place, int present, PersonId by, Instant now) {
        mustBeOn();
        if (!hasBegun(now)) {
            throw new RefusedException("journeys.live.not-begun");
        }
        sides.set(place, sides.get(place).counted(present, by.id(), now));
    }

    private void mustBeOn() {
        if (calledOff) {
            throw new RefusedException("journeys.live.off.is");
        }
    }
}
