package org.twinflow.labels;

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
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;
import org.twinflow.shared.RefusedException;

@Entity
class LabelReview {

    @Id
    private UUID id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "application"))
    private LabelApplicationId application;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "reviewer"))
    private PersonId reviewer;

    private int place;

    @Enumerated(EnumType.STRING)
    private ReviewState state = ReviewState.ASSIGNED;

    private Instant assignedAt;
    private @Nullable Instant declaredAt;
    private String conflictReason = "";
    private @Nullable Instant savedAt;
    private @Nullable Instant sentAt;
    private String strengths = "";
    private String advice = "";

    @Enumerated(EnumType.STRING)
    private @Nullable Decision recommendation;

    private boolean nominate;

    @ElementCollection
    @CollectionTable(name = "label_mark", joinColumns = @JoinColumn(name = "review"))
    @MapKeyColumn(name = "part")
    private Map<String, Mark> marks = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "label_evidence_opening", joinColumns = @JoinColumn(name = "review"))
    @MapKeyColumn(name = "evidence")
    @Column(name = "opened_at")
    private Map<UUID, Instant> openings = new HashMap<>();

    LabelReview(LabelApplicationId application, PersonId reviewer, int place, Instant now) {
        this.id = UUID.randomUUID();
        this.application = application;
        this.reviewer = reviewer;
        this.place = place;
        this.assignedAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected LabelReview() {}

    /** Says that nothing binds the reviewer to the applicant or the project. */
    void declareNone(Instant now) {
        if (state != ReviewState.ASSIGNED) {
            throw new RefusedException("labels.review.declared");
        }
        state = ReviewState.OPEN;
        declaredAt = now;
    }

    /** Says that something does; also afterwards, as long as nothing is sent. */
    void recuse(String reason, Instant now) {
        if (state == ReviewState.SENT || state == ReviewState.RECUSED) {
            throw new RefusedException("labels.review.sent");
        }
        state = ReviewState.RECUSED;
        conflictReason = reason;
        declaredAt = now;
    }

    void mark(String part, Mark mark, Instant now) {
        mustBeOpen();
        marks.put(part, mark);
        savedAt = now;
    }

    void sum(ReviewWords words, Instant now) {
        mustBeOpen();
        strengths = words.strengths();
        advice = words.advice();
        recommendation = words.recommendation();
        nominate = words.nominate();
        savedAt = now;
    }

    void open(UUID evidence, Instant now) {
        openings.putIfAbsent(evidence, now);
    }

    void send(Instant now) {
        mustBeOpen();
        state = ReviewState.SENT;
        sentAt = now;
    }

    UUID id() {
        return id;
    }

    LabelApplicationId application() {
        return application;
    }

    PersonId reviewer() {
        return reviewer;
    }

    int place() {
        return place;
    }

    ReviewState state() {
        return state;
    }

    boolean counts() {
        return state != ReviewState.RECUSED;
    }

    boolean isSent() {
        return state == ReviewState.SENT;
    }

    @Nullable Instant declaredAt() {
        return declaredAt;
    }

    @Nullable Instant savedAt() {
        return savedAt;
    }

    @Nullable Instant sentAt() {
        return sentAt;
    }

    long version() {
        return lock == null ? 0 : lock;
    }

    ReviewWords words() {
        return new ReviewWords(strengths, advice, recommendation, nominate);
    }

    Map<String, Mark> marks() {
        return Map.copyOf(marks);
    }

    /** The points by sub-criterion, of those that have any. */
    Map<String, Integer> points() {
        var points = new TreeMap<String, Integer>();
        marks.forEach((part, mark) -> {
            var given = mark.points();
            if (given != null) {
                points.put(part, given);
            }
        });
        return points;
    }

    Set<UUID> opened() {
        return Set.copyOf(openings.keySet());
    }

    private void mustBeOpen() {
        switch (state) {
            case ASSIGNED -> throw new RefusedException("labels.review.undeclared");
            case SENT -> throw new RefusedException("labels.review.sent");
            case RECUSED -> throw new RefusedException("labels.review.recused");
            case OPEN -> {}
        }
    }
}
