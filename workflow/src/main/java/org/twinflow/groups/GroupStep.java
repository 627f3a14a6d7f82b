package org.twinflow.groups;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

/** Where a pupil was before a change. */
@Entity
@SuppressWarnings("UnusedVariable") // who and when are kept for who asks later
class GroupStep {

    @Id
    private UUID id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "division"))
    private DivisionId division;

    private int step;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "person"))
    private PersonId person;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "former_group"))
    private @Nullable GroupId formerGroup;

    private boolean formerLocked;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "made_by"))
    private PersonId madeBy;

    private Instant madeAt;

    GroupStep(GroupPupil pupil, int step, PersonId by, Instant now) {
        this.id = UUID.randomUUID();
        this.division = pupil.division();
        this.step = step;
        this.person = pupil.person();
        this.formerGroup = pupil.group();
        this.formerLocked = pupil.isLocked();
        this.madeBy = by;
        this.madeAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected GroupStep() {}

    DivisionId division() {
        return division;
    }

    int step() {
        return step;
    }

    PersonId person() {
        return person;
    }

    @Nullable GroupId formerGroup() {
        return formerGroup;
    }

    boolean wasLocked() {
        return formerLocked;
    }
}
