package org.twinflow.mobility;

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
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.DocumentId;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;

@Entity
class Mobility {

    @EmbeddedId
    private MobilityId id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "project"))
    private ProjectId project;

    private String title;
    private String destination;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "host_school"))
    private SchoolId hostSchool;

    @Column(name = "starts_on")
    private LocalDate start;

    @Column(name = "ends_on")
    private LocalDate end;

    private int travelDays;

    @Enumerated(EnumType.STRING)
    @Column(name = "mobility_type")
    private MobilityType type;

    @Enumerated(EnumType.STRING)
    private Transport transport;

    private boolean green;

    @Enumerated(EnumType.STRING)
    private Accommodation accommodation;

    @Enumerated(EnumType.STRING)
    private MobilityStatus status = MobilityStatus.PLANNED;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "planned_by"))
    private PersonId plannedBy;

    private Instant plannedAt;
    private @Nullable Integer capacity;
    private String hostNote = "";

    @Enumerated(EnumType.STRING)
    private @Nullable DepartureDecision decision;

    private String decisionReason = "";

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "decided_by"))
    private @Nullable PersonId decidedBy;

    private @Nullable Instant decidedAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "travel_pack"))
    private @Nullable DocumentId travelPack;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "mobility_school", joinColumns = @JoinColumn(name = "mobility"))
    @OrderColumn(name = "place")
    private List<SendingSchool> sending;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "mobility_sealed_reader", joinColumns = @JoinColumn(name = "mobility"))
    @AttributeOverride(name = "id", column = @Column(name = "person"))
    private Set<PersonId> sealedReaders;

    private String aims;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "mobility_activity", joinColumns = @JoinColumn(name = "mobility"))
    @Column(name = "activity")
    private Set<UUID> activities;

    Mobility(NewMobility mobility, Set<UUID> activities, PersonId by, Instant now) {
        this.id = MobilityId.next();
        this.project = mobility.project();
        this.title = mobility.title().strip();
        this.destination = mobility.destination().strip();
        this.hostSchool = mobility.hostSchool();
        this.start = mobility.start();
        this.end = mobility.end();
        this.travelDays = mobility.travelDays();
        this.type = mobility.type();
        this.transport = mobility.transport();
        this.green = mobility.green();
        this.accommodation = mobility.accommodation();
        this.plannedBy = by;
        this.plannedAt = now;
        this.sending = new ArrayList<>(mobility.sendingSchools().stream()
                .map(school -> new SendingSchool(school, mobility.stateSchools().contains(school)))
                .toList());
        this.sealedReaders = new HashSet<>(mobility.sealedReaders());
        this.aims = mobility.aims().strip();
        this.activities = new HashSet<>(activities);
    }

    @SuppressWarnings("NullAway.Init")
    protected Mobility() {}

    MobilityId id() {
        return id;
    }

    String title() {
        return title;
    }

    ProjectId project() {
        return project;
    }

    LocalDate start() {
        return start;
    }

    LocalDate end() {
        return end;
    }

    MobilityType type() {
        return type;
    }

    boolean isGreen() {
        return green;
    }

    Accommodation accommodation() {
        return accommodation;
    }

    MobilityStatus status() {
        return status;
    }

    PersonId plannedBy() {
        return plannedBy;
    }

    SchoolId hostSchool() {
        return hostSchool;
    }

    List<SendingSchool> sending() {
        return List.copyOf(sending);
    }

    boolean sends(@Nullable SchoolId school) {
        return sending.stream().anyMatch(sender -> sender.school().equals(school));
    }

    Set<PersonId> sealedReaders() {
        return Set.copyOf(sealedReaders);
    }

    void nameSealedReaders(Set<PersonId> readers) {
        sealedReaders.clear();
        sealedReaders.addAll(readers);
    }

    Set<UUID> activities() {
        return Set.copyOf(activities);
    }

    void tie(Set<UUID> wanted) {
        activities.clear();
        activities.addAll(wanted);
    }

    void confirm(@Nullable Integer places, String note) {
        status = MobilityStatus.CONFIRMED;
        capacity = places;
        hostNote = note;
    }

    void declineToHost(String note) {
        hostNote = note;
    }

    /** Whether the host has said yes and nobody has left yet. */
    boolean isHostSure() {
        return status != MobilityStatus.PLANNED && status.isOpen();
    }

    void goTo(SchoolId school, String place) {
        hostSchool = school;
        destination = place.strip();
        capacity = null;
        hostNote = "";
    }

    void move(LocalDate newStart, LocalDate newEnd) {
        start = newStart;
        end = newEnd;
    }

    void prepare() {
        status = MobilityStatus.PREPARING;
    }

    void decide(DepartureDecision said, String reason, PersonId by, Instant now) {
        decision = said;
        decisionReason = reason;
        decidedBy = by;
        decidedAt = now;
        status = said == DepartureDecision.NO_GO ? MobilityStatus.REFUSED : MobilityStatus.AUTHORISED;
    }

    void end(MobilityStatus last) {
        status = last;
    }

    void pack(DocumentId document) {
        travelPack = document;
    }

    Facts facts() {
        return new Facts(
                travelDays,
                transport,
                green,
                accommodation,
                capacity,
                hostNote,
                decision,
                decisionReason,
                decidedBy,
                decidedAt,
                travelPack,
                title,
                destination,
                aims,
                lock == null ? 0 : lock);
    }

    /** What a page shows of it. */
    record Facts(
            int travelDays,
            Transport transport,
            boolean green,
            Accommodation accommodation,
            @Nullable Integer capacity,
            String hostNote,
            @Nullable DepartureDecision decision,
            String decisionReason,
            @Nullable PersonId decidedBy,
            @Nullable Instant decidedAt,
            @Nullable DocumentId travelPack,
            String title,
            String destination,
            String aims,
            long version) {}
}
