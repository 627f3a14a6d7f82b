package org.twinflow.incidents;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.PersonId;
import org.twinflow.shared.RefusedException;

@Entity
class Incident {

    @EmbeddedId
    private IncidentId id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "mobility"))
    private MobilityId mobility;

    private String title;
    private String place;
    private Instant happenedAt;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "incident_traveller", joinColumns = @JoinColumn(name = "incident"))
    @AttributeOverride(name = "id", column = @Column(name = "dossier"))
    private Set<DossierId> concerned;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "reported_by"))
    private PersonId reportedBy;

    private Instant reportedAt;
    private String lessons = "";

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "closed_by"))
    private @Nullable PersonId closedBy;

    private @Nullable Instant closedAt;
    private boolean forgotten;

    Incident(MobilityId mobility, NewIncident told, Instant happened, PersonId by, Instant now) {
        this.id = IncidentId.next();
        this.mobility = mobility;
        this.title = told.title().strip();
        this.place = told.place().strip();
        this.happenedAt = happened;
        this.severity = told.severity();
        this.concerned = new HashSet<>(told.concerned());
        this.reportedBy = by;
        this.reportedAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected Incident() {}

    IncidentId id() {
        return id;
    }

    MobilityId mobility() {
        return mobility;
    }

    String title() {
        return title;
    }

    String place() {
        return place;
    }

    Instant happenedAt() {
        return happenedAt;
    }

    Severity severity() {
        return severity;
    }

    Set<DossierId> concerned() {
        return Set.copyOf(concerned);
    }

    PersonId reportedBy() {
        return reportedBy;
    }

    Instant reportedAt() {
        return reportedAt;
    }

    String lessons() {
        return lessons;
    }

    @Nullable PersonId closedBy() {
        return closedBy;
    }

    @Nullable Instant closedAt() {
        return closedAt;
    }

    boolean isOpen() {
        return closedAt == null;
    }

    boolean isForgotten() {
        return forgotten;
    }

    void mustBeOpen() {
        if (!isOpen()) {
            throw new RefusedException("incidents.closed");
        }
    }

    void weigh(Severity newSeverity) {
        mustBeOpen();
        if (newSeverity == severity) {
            throw new RefusedException("incidents.severity.same");
        }
        severity = newSeverity;
    }

    void close(String learnt, PersonId by, Instant now) {
        mustBeOpen();
        lessons = learnt.strip();
        closedBy = by;
        closedAt = now;
    }

    /** What is left is that there was one, how bad it was and what was learnt. */
    void forget() {
        title = "";
        place = "";
        concerned.clear();
        forgotten = true;
    }
}
