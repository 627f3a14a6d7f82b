package org.twinflow.contests;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;
import org.twinflow.shared.RefusedException;

@Entity
class ContestMark {

    @Id
    private UUID id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "entry"))
    private ContestEntryId entry;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "juror"))
    private PersonId juror;

    private int place;

    @Enumerated(EnumType.STRING)
    private MarkState state = MarkState.OPEN;

    private @Nullable Instant savedAt;
    private @Nullable Instant sentAt;
    private String remark = "";

    @ElementCollection
    @CollectionTable(name = "contest_point", joinColumns = @JoinColumn(name = "mark"))
    @MapKeyColumn(name = "part")
    private Map<String, Point> points = new HashMap<>();

    ContestMark(ContestEntryId entry, PersonId juror, int place) {
        this.id = UUID.randomUUID();
        this.entry = entry;
        this.juror = juror;
        this.place = place;
    }

    @SuppressWarnings("NullAway.Init")
    protected ContestMark() {}

    void keep(Map<String, Point> given, String words, Instant now) {
        mustBeOpen();
        points.putAll(given);
        remark = words;
        savedAt = now;
    }

    void send(Instant now) {
        mustBeOpen();
        state = MarkState.SENT;
        sentAt = now;
    }

    void recuse(String reason, Instant now) {
        mustBeOpen();
        state = MarkState.RECUSED;
        remark = reason;
        savedAt = now;
    }

    UUID id() {
        return id;
    }

    ContestEntryId entry() {
        return entry;
    }

    PersonId juror() {
        return juror;
    }

    int place() {
        return place;
    }

    MarkState state() {
        return state;
    }

    boolean isSent() {
        return state == MarkState.SENT;
    }

    boolean counts() {
        return state != MarkState.RECUSED;
    }

    @Nullable Instant savedAt() {
        return savedAt;
    }

    String remark() {
        return remark;
    }

    Map<String, Point> points() {
        return Map.copyOf(points);
    }

    int total() {
        return points.values().stream()
                .map(Point::points)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }

    private void mustBeOpen() {
        if (state != MarkState.OPEN) {
            throw new RefusedException("contests.mark.sent");
        }
    }
}
