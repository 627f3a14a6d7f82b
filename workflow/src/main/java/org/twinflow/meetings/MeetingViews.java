package org.twinflow.meetings;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.holidays.Holidays;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolId;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.ProjectSummary;

/** Puts a meeting together for those who read it: who can come when, and what the clocks of the schools say. */
@Component
class MeetingViews {

    private static final int EARLIEST = 8;
    private static final int LATEST = 18;

    private final People people;
    private final Holidays holidays;

    MeetingViews(People people, Holidays holidays) {
        this.people = people;
        this.holidays = holidays;
    }

    MeetingDetails details(Meeting meeting, ProjectSummary project, Reader reader) {
        var schoolOf = schoolsOf(meeting.people());
        var slots = meeting.times().stream()
                .map(time -> slot(meeting, time, schoolOf, project, reader.person()))
                .toList();
        var best = slots.stream()
                .filter(slot -> slot.schools() > 0)
                .min(Comparator.comparingLong(MeetingSlot::schools)
                        .thenComparingLong(MeetingSlot::yes)
                        .thenComparingLong(slot -> -slot.no())
                        .reversed()
                        .thenComparing(MeetingSlot::time));
        return new MeetingDetails(
                meeting.id(),
                meeting.project(),
                meeting.title(),
                meeting.words(),
                reader.teachesIn(meeting.project().id()) ? meeting.link() : "",
                meeting.minutes(),
                meeting.zone(),
                people.person(meeting.askedBy()),
                meeting.state(),
                meeting.beginsAt(),
                slots.stream().map(slot -> marked(slot, best)).toList(),
                project.schools().stream()
                        .filter(school -> !schoolOf.containsValue(school.id()))
                        .toList(),
                meeting.quorum(),
                new Protocol(
                        person(meeting.chosenBy()),
                        meeting.chosenAt(),
                        meeting.protocol(),
                        person(meeting.protocolBy()),
                        meeting.protocolAt()),
                meeting.version());
    }

    private @Nullable PersonSummary person(@Nullable PersonId id) {
        return id == null ? null : people.person(id);
    }

    private MeetingSlot slot(
            Meeting meeting, Instant time, Map<PersonId, SchoolId> schoolOf, ProjectSummary project, PersonId reader) {
        var said = new HashMap<PersonId, Suits>();
        meeting.people().forEach(person -> meeting.said(person, time).ifPresent(suits -> said.put(person, suits)));
        var schools = said.entrySet().stream()
                .filter(each -> each.getValue() != Suits.NO)
                .flatMap(each -> Stream.ofNullable(schoolOf.get(each.getKey())))
                .distinct()
                .count();
        return new MeetingSlot(
                time,
                count(said, Suits.YES),
                count(said, Suits.IF_NEED_BE),
                count(said, Suits.NO),
                schools,
                project.schools().stream().map(school -> local(school, time)).toList(),
                said.get(reader),
                false);
    }

    private MeetingSlot.Local local(SchoolSummary school, Instant time) {
        var there = ZonedDateTime.ofInstant(time, school.zone());
        var weekend = there.getDayOfWeek() == DayOfWeek.SATURDAY || there.getDayOfWeek() == DayOfWeek.SUNDAY;
        var awkward = weekend
                || there.getHour() < EARLIEST
                || there.getHour() >= LATEST
                || holidays.isOff(school, there.toLocalDate());
        return new MeetingSlot.Local(school, there, awkward);
    }

    private Map<PersonId, SchoolId> schoolsOf(List<PersonId> persons) {
        var schools = new HashMap<PersonId, SchoolId>();
        people.persons(persons).forEach(person -> put(schools, person.id(), person.school()));
        return schools;
    }

    private static void put(Map<PersonId, SchoolId> schools, PersonId person, @Nullable SchoolId school) {
        if (school != null) {
            schools.put(person, school);
        }
    }

    private static long count(Map<PersonId, Suits> said, Suits suits) {
        return said.values().stream().filter(each -> each == suits).count();
    }

    private static MeetingSlot marked(MeetingSlot slot, Optional<MeetingSlot> best) {
        return new MeetingSlot(
                slot.time(),
                slot.yes(),
                slot.ifNeedBe(),
                slot.no(),
                slot.schools(),
                slot.locals(),
                slot.own(),
                best.filter(slot::equals).isPresent());
    }
}
