package org.twinflow.groups;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.access.Reader;
import org.twinflow.groups.solver.Guest;
import org.twinflow.groups.solver.Mixer;
import org.twinflow.groups.solver.Table;
import org.twinflow.groups.solver.Wishes;
import org.twinflow.people.People;
import org.twinflow.people.PersonSummary;

/** Lets a solver mix the groups of a division; who is locked stays. No transaction is open while it thinks. */
@Service
public class GroupMaking {

    private final Divisions divisions;
    private final GroupMoves moves;
    private final WorkingGroupRepository groups;
    private final Roll roll;
    private final People people;
    private final TransactionTemplate transaction;

    GroupMaking(
            Divisions divisions,
            GroupMoves moves,
            WorkingGroupRepository groups,
            Roll roll,
            People people,
            PlatformTransactionManager transactions) {
        this.divisions = divisions;
        this.moves = moves;
        this.groups = groups;
        this.roll = roll;
        this.people = people;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Mixes the groups; the same pupils and wishes give the same groups.
     *
     * @param otherwise whether to look for other groups than the last time
     */
    public void mix(DivisionId id, boolean otherwise, Reader by) {
        var plan = Objects.requireNonNull(transaction.execute(status -> plan(id, otherwise, by)));
        var mixed = Mixer.mix(plan.guests(), plan.tables(), plan.wishes(), plan.seed());
        transaction.executeWithoutResult(status -> seat(id, plan.tables(), mixed, by));
    }

    private Plan plan(DivisionId id, boolean otherwise, Reader by) {
        var division = divisions.taught(id, by);
        division.mustNotBePublished();
        if (otherwise) {
            division.shuffle();
        }
        var persons = roll.of(division.project());
        var pupils = roll.enrol(division).stream()
                .filter(pupil -> !pupil.isLeftOut())
                .toList();
        var guests = pupils.stream()
                .map(pupil -> guest(pupil, Objects.requireNonNull(persons.get(pupil.person()))))
                .toList();
        return new Plan(
                guests,
                tables(division, pupils),
                new Wishes(division.countries(), division.mixLanguages(), division.mixLevels()),
                division.seed());
    }

    private Guest guest(GroupPupil pupil, PersonSummary person) {
        var level = pupil.level();
        var group = pupil.group();
        return new Guest(
                person.id().id(),
                people.school(Objects.requireNonNull(person.school())).country(),
                person.locale().getLanguage(),
                level == null ? "" : level.name(),
                pupil.ranks(),
                pupil.isLocked() && group != null ? group.id() : null);
    }

    /** Groups with somebody who stays keep their topic. */
    private List<Table> tables(Division division, List<GroupPupil> pupils) {
        var all = groups.findByDivisionOrderByPlace(division.id());
        if (division.topics().isEmpty()) {
            return all.stream().map(group -> new Table(group.id().id(), null)).toList();
        }
        var kept = new HashMap<Integer, Integer>();
        for (int place = 0; place < all.size(); place++) {
            var group = all.get(place);
            var topic = group.topic();
            if (topic != null && pupils.stream().anyMatch(pupil -> pupil.isLocked() && pupil.isIn(group.id()))) {
                kept.put(place, topic);
            }
        }
        var shares = TopicShares.share(
                division.topics().size(),
                all.size(),
                kept,
                pupils.stream().map(GroupPupil::ranks).toList());
        return IntStream.range(0, all.size())
                .mapToObj(place -> new Table(all.get(place).id().id(), shares.get(place)))
                .toList();
    }

    /** Meanwhile somebody may have been locked, left out or gone: they stay as they are. */
    private void seat(DivisionId id, List<Table> tables, Map<UUID, UUID> mixed, Reader by) {
        var division = divisions.taught(id, by);
        division.draft();
        var topics = new HashMap<UUID, Integer>();
        tables.stream().filter(table -> table.topic() != null).forEach(table -> topics.put(table.id(), table.topic()));
        groups.findByDivisionOrderByPlace(id)
                .forEach(group -> group.workOn(topics.get(group.id().id())));
        var changed = roll.enrol(division).stream()
                .filter(pupil -> !pupil.isLocked() && !pupil.isLeftOut())
                .filter(pupil -> mixed.containsKey(pupil.person().id()))
                .filter(pupil -> !Objects.equals(pupil.group(), group(pupil, mixed)))
                .toList();
        moves.note(changed, division, by);
        changed.forEach(pupil -> pupil.put(group(pupil, mixed), false));
    }

    private static GroupId group(GroupPupil pupil, Map<UUID, UUID> mixed) {
        return new GroupId(Objects.requireNonNull(mixed.get(pupil.person().id())));
    }

    private record Plan(List<Guest> guests, List<Table> tables, Wishes wishes, long seed) {}
}
