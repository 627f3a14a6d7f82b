package org.twinflow.groups;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.people.PersonId;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Puts pupils into other groups by hand, locks them there, and takes changes back one after the other. */
@Service
@Transactional
public class GroupMoves {

    private final Divisions divisions;
    private final WorkingGroupRepository groups;
    private final GroupStepRepository steps;
    private final Roll roll;
    private final GroupGrants grants;
    private final Clock clock;

    GroupMoves(
            Divisions divisions,
            WorkingGroupRepository groups,
            GroupStepRepository steps,
            Roll roll,
            GroupGrants grants,
            Clock clock) {
        this.divisions = divisions;
        this.groups = groups;
        this.steps = steps;
        this.roll = roll;
        this.grants = grants;
        this.clock = clock;
    }

    /**
     * Puts pupils into a group; it is one change that can be taken back.
     *
     * @param to the group, or null for none
     */
    public void move(DivisionId id, List<PersonId> persons, @Nullable GroupId to, Reader by) {
        var division = divisions.taught(id, by);
        if (to != null) {
            mustBeOf(division, to);
        }
        if (division.state() == DivisionState.OPEN) {
            division.draft();
        }
        var moved = pupils(division, persons).stream()
                .filter(pupil -> !Objects.equals(pupil.group(), to))
                .toList();
        note(moved, division, by);
        moved.forEach(pupil -> {
            put(division, pupil, to, pupil.isLocked(), by);
            pupil.leaveOut(false);
        });
    }

    /** Lets pupils stay in their groups when the others are mixed anew, or not any more. */
    public void lock(DivisionId id, List<PersonId> persons, boolean locked, Reader by) {
        var division = divisions.taught(id, by);
        var pupils = pupils(division, persons);
        if (pupils.stream().anyMatch(pupil -> pupil.group() == null)) {
            throw new RefusedException("groups.lock.loose");
        }
        note(pupils, division, by);
        pupils.forEach(pupil -> pupil.put(pupil.group(), locked));
    }

    /** Leaves pupils out of the groups, or takes them in again. */
    public void leaveOut(DivisionId id, List<PersonId> persons, boolean out, Reader by) {
        var division = divisions.taught(id, by);
        pupils(division, persons).forEach(pupil -> {
            if (out && pupil.group() != null) {
                note(List.of(pupil), division, by);
                put(division, pupil, null, false, by);
            }
            pupil.leaveOut(out);
        });
    }

    /** Takes the last change back. */
    public void undo(DivisionId id, Reader by) {
        var division = divisions.taught(id, by);
        var all = steps.findByDivisionOrderByStepDesc(id);
        if (all.isEmpty()) {
            throw new RefusedException("groups.undo.none");
        }
        int last = all.getFirst().step();
        all.stream().filter(step -> step.step() == last).forEach(step -> {
            if (roll.isPupil(division, step.person())) {
                var pupil = roll.enrol(division, step.person());
                put(division, pupil, step.formerGroup(), step.wasLocked(), by);
                if (step.formerGroup() != null) {
                    pupil.leaveOut(false);
                }
            }
            steps.delete(step);
        });
    }

    /** Remembers where these pupils are, so that it can be taken back at once. */
    void note(List<GroupPupil> pupils, Division division, Reader by) {
        var all = steps.findByDivisionOrderByStepDesc(division.id());
        int next = all.isEmpty() ? 1 : all.getFirst().step() + 1;
        pupils.forEach(pupil -> steps.save(new GroupStep(pupil, next, by.person(), clock.instant())));
    }

    private void put(Division division, GroupPupil pupil, @Nullable GroupId to, boolean locked, Reader by) {
        var from = pupil.group();
        pupil.put(to, locked);
        if (division.isPublished() && !Objects.equals(from, to)) {
            if (from != null) {
                grants.take(from, pupil.person(), by.person());
            }
            if (to != null) {
                grants.give(to, pupil.person(), by.person());
            }
        }
    }

    private List<GroupPupil> pupils(Division division, List<PersonId> persons) {
        if (persons.isEmpty()) {
            throw new RefusedException("groups.move.nobody");
        }
        var known = roll.of(division.project());
        return persons.stream()
                .map(person -> {
                    if (!known.containsKey(person)) {
                        throw new NotFoundException(person);
                    }
                    return roll.enrol(division, person);
                })
                .toList();
    }

    private void mustBeOf(Division division, GroupId group) {
        if (groups.findById(group)
                .filter(each -> each.division().equals(division.id()))
                .isEmpty()) {
            throw new NotFoundException(group);
        }
    }
}
