package org.twinflow.groups;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

/** A pupil in a division: what they wish, and the group they are in. */
@Entity
class GroupPupil {

    @Id
    private UUID id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "division"))
    private DivisionId division;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "person"))
    private PersonId person;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "working_group"))
    private @Nullable GroupId group;

    private boolean locked;
    private boolean leftOut;

    @Enumerated(EnumType.STRING)
    @Column(name = "pupil_level")
    private @Nullable Level level;

    private String ranks = "";

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "ranked_by"))
    private @Nullable PersonId rankedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Duty duty;

    GroupPupil(DivisionId division, PersonId person) {
        this.id = UUID.randomUUID();
        this.division = division;
        this.person = person;
    }

    @SuppressWarnings("NullAway.Init")
    protected GroupPupil() {}

    void rank(List<Integer> topics, PersonId by) {
        ranks = topics.stream().map(String::valueOf).collect(Collectors.joining(","));
        rankedBy = by;
    }

    void speak(@Nullable Level newLevel) {
        level = newLevel;
    }

    /** Is not put into a group, or is again. */
    void leaveOut(boolean out) {
        leftOut = out;
        if (out) {
            put(null, false);
        }
    }

    /** A duty belongs to the group that it was taken in. */
    void put(@Nullable GroupId newGroup, boolean lockedThere) {
        if (newGroup == null || !newGroup.equals(group)) {
            duty = null;
        }
        group = newGroup;
        locked = lockedThere && newGroup != null;
    }

    void take(@Nullable Duty newDuty) {
        duty = newDuty;
    }

    DivisionId division() {
        return division;
    }

    PersonId person() {
        return person;
    }

    @Nullable GroupId group() {
        return group;
    }

    boolean isIn(GroupId other) {
        return other.equals(group);
    }

    boolean isLocked() {
        return locked;
    }

    boolean isLeftOut() {
        return leftOut;
    }

    @Nullable Level level() {
        return level;
    }

    @Nullable PersonId rankedBy() {
        return rankedBy;
    }

    @Nullable Duty duty() {
        return duty;
    }

    /** The places of the topics, the dearest first. */
    List<Integer> ranks() {
        return ranks.isEmpty()
                ? List.of()
                : Arrays.stream(ranks.split(",")).map(Integer::valueOf).toList();
    }
}
