package org.twinflow.groups;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.groups.DivisionDetails.Group;
import org.twinflow.groups.DivisionDetails.Pupil;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolId;
import org.twinflow.people.SchoolSummary;

/** Puts a division together for the teachers who read it. */
@Component
class DivisionViews {

    private final WorkingGroupRepository groups;
    private final GroupStepRepository steps;
    private final Roll roll;
    private final DivisionRules rules;
    private final People people;

    DivisionViews(
            WorkingGroupRepository groups, GroupStepRepository steps, Roll roll, DivisionRules rules, People people) {
        this.groups = groups;
        this.steps = steps;
        this.roll = roll;
        this.rules = rules;
        this.people = people;
    }

    DivisionDetails details(Division division, Reader reader) {
        var persons = roll.of(division.project());
        var schools = new HashMap<SchoolId, SchoolSummary>();
        var kept = roll.call(division);
        var shown = groups.findByDivisionOrderByPlace(division.id()).stream()
                .map(group -> new Group(
                        group.id(),
                        group.title(),
                        topic(division, group),
                        kept.values().stream()
                                .filter(pupil -> pupil.isIn(group.id()))
                                .map(pupil -> pupil(pupil, group.topic(), persons, schools))
                                .sorted(Pupil.BY_SCHOOL)
                                .toList()))
                .toList();
        var rest = kept.values().stream().filter(pupil -> pupil.group() == null).toList();
        var loose = pupils(rest, false, persons, schools);
        return new DivisionDetails(
                division.id(),
                division.project(),
                division.title(),
                division.words(),
                division.state(),
                division.size(),
                division.countries(),
                division.mixLanguages(),
                division.mixLevels(),
                division.topics(),
                division.choicesUntil(),
                division.takesChoices(rules.today(reader.person())),
                shown,
                loose,
                pupils(rest, true, persons, schools),
                Findings.of(division, shown, loose),
                !steps.findByDivisionOrderByStepDesc(division.id()).isEmpty());
    }

    static @Nullable String topic(Division division, WorkingGroup group) {
        var topic = group.topic();
        return topic == null ? null : division.topics().get(topic);
    }

    private List<Pupil> pupils(
            List<GroupPupil> pupils,
            boolean leftOut,
            Map<PersonId, PersonSummary> persons,
            Map<SchoolId, SchoolSummary> schools) {
        return pupils.stream()
                .filter(pupil -> pupil.isLeftOut() == leftOut)
                .map(pupil -> pupil(pupil, null, persons, schools))
                .sorted(Pupil.BY_SCHOOL)
                .toList();
    }

    private Pupil pupil(
            GroupPupil pupil,
            @Nullable Integer topic,
            Map<PersonId, PersonSummary> persons,
            Map<SchoolId, SchoolSummary> schools) {
        var person = Objects.requireNonNull(persons.get(pupil.person()));
        var school = schools.computeIfAbsent(Objects.requireNonNull(person.school()), people::school);
        int wish = topic == null ? 0 : pupil.ranks().indexOf(topic) + 1;
        return new Pupil(person, school, pupil.level(), pupil.ranks(), wish, pupil.isLocked());
    }
}
