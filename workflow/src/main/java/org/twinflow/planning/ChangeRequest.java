package org.twinflow.planning;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;
import org.twinflow.planning.PlanRequest.State;

@Entity(name = "PlanRequest")
class ChangeRequest {

    @EmbeddedId
    private RequestId id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "plan"))
    private PlanId plan;

    private @Nullable UUID code;
    private String words;

    @Column(name = "starts_on")
    private @Nullable LocalDate start;

    @Column(name = "ends_on")
    private @Nullable LocalDate end;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "person"))
    private PersonId person;

    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    private String reason = "";

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "decided_by"))
    private @Nullable PersonId decidedBy;

    private @Nullable Instant decidedAt;

    ChangeRequest(PlanId plan, NewRequest wanted, PersonId person, Instant now) {
        this.id = RequestId.next();
        this.plan = plan;
        this.code = wanted.activity() == null ? null : wanted.activity().id();
        this.words = wanted.words().strip();
        this.start = wanted.start();
        this.end = wanted.end();
        this.person = person;
        this.askedAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected ChangeRequest() {}

    /** @param by null when nobody decided and time did */
    void settle(State outcome, String words, @Nullable PersonId by, Instant now) {
        state = outcome;
        reason = words.strip();
        decidedBy = by;
        decidedAt = now;
    }

    RequestId id() {
        return id;
    }

    PlanId plan() {
        return plan;
    }

    PersonId person() {
        return person;
    }

    NewRequest wanted() {
        return new NewRequest(code == null ? null : new ActivityId(code), words, start, end);
    }

    Instant askedAt() {
        return askedAt;
    }

    State state() {
        return state;
    }

    String reason() {
        return reason;
    }

    @Nullable PersonId decidedBy() {
        return decidedBy;
    }

    @Nullable Instant decidedAt() {
        return decidedAt;
    }
}
