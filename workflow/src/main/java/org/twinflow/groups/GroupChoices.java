package org.twinflow.groups;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Takes the wishes of pupils: from themselves until the last day, from a teacher of their school for who has no device. */
@Service
@Transactional
public class GroupChoices {

    private final Divisions divisions;
    private final Roll roll;
    private final DivisionRules rules;
    private final People people;

    GroupChoices(Divisions divisions, Roll roll, DivisionRules rules, People people) {
        this.divisions = divisions;
        this.roll = roll;
        this.rules = rules;
        this.people = people;
    }

    /**
     * Says which topics the reader wishes; what was said before no longer counts.
     *
     * @param ranks the places of the topics, the dearest first
     */
    public void rank(DivisionId id, List<Integer> ranks, Reader by) {
        own(id, by).rank(checked(id, ranks, by), by.person());
    }

    /** Wishes a topic as well, or not any more. */
    public void toggle(DivisionId id, int topic, Reader by) {
        var pupil = own(id, by);
        var ranks = new ArrayList<>(pupil.ranks());
        if (!ranks.remove(Integer.valueOf(topic))) {
            ranks.add(topic);
        }
        pupil.rank(checked(id, ranks, by), by.person());
    }

    /** Says for a pupil which topics they wish, and how well they speak the language of the groups, where it is known. */
    public void rankFor(DivisionId id, PersonId person, List<Integer> ranks, @Nullable Level level, Reader by) {
        var division = divisions.taught(id, by);
        division.mustNotBePublished();
        if (!roll.isPupil(division, person)) {
            throw new NotFoundException(person);
        }
        by.mustBeAllowed(speaksFor(division, person, by));
        var pupil = roll.enrol(division, person);
        if (!ranks.equals(pupil.ranks())) {
            pupil.rank(checked(id, ranks, by), by.person());
        }
        pupil.speak(level);
    }

    /** Whether the reader may say something for the pupil: who coordinates the project, and the teachers of the pupil's school. */
    private boolean speaksFor(Division division, PersonId person, Reader by) {
        var school = people.person(person).school();
        return by.coordinates(division.project().id()) || (school != null && school.equals(by.school()));
    }

    private List<Integer> checked(DivisionId id, List<Integer> ranks, Reader by) {
        rules.check(ranks, divisions.see(id, by));
        return ranks;
    }

    private GroupPupil own(DivisionId id, Reader by) {
        var division = divisions.see(id, by);
        by.mustWork(division.project().id());
        by.mustBeAllowed(roll.isPupil(division, by.person()));
        var pupil = roll.enrol(division, by.person());
        if (!division.takesChoices(rules.today(by.person())) || pupil.isLeftOut()) {
            throw new RefusedException("groups.choices.over");
        }
        return pupil;
    }
}
