package org.twinflow.planning;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;

/** A school that came while the plan was under way, and what it says of it. */
@Entity
class PlanJoining {

    @EmbeddedId
    private JoiningId id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "plan"))
    private PlanId plan;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "school"))
    private SchoolId school;

    private Instant joinedAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "person"))
    private @Nullable PersonId person;

    private boolean agrees;
    private String words = "";
    private @Nullable Instant answeredAt;

    PlanJoining(PlanId plan, SchoolId school, Instant now) {
        this.id = JoiningId.next();
        this.plan = plan;
        this.school = school;
        this.joinedAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected PlanJoining() {}

    void answer(boolean yes, String said, PersonId by, Instant now) {
        agrees = yes;
        words = said.strip();
        person = by;
        answeredAt = now;
    }

    JoiningId id() {
        return id;
    }

    PlanId plan() {
        return plan;
    }

    SchoolId school() {
        return school;
    }

    Instant joinedAt() {
        return joinedAt;
    }

    @Nullable PersonId person() {
        return person;
    }

    boolean agrees() {
        return agrees;
    }

    String words() {
        return words;
    }

    @Nullable Instant answeredAt() {
        return answeredAt;
    }
}
