package org.twinflow.meetings;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.groups.DivisionId;
import org.twinflow.groups.Divisions;
import org.twinflow.groups.GroupDetails;
import org.twinflow.groups.WorkingGroups;
import org.twinflow.meetings.RoomsView.Came;
import org.twinflow.meetings.RoomsView.Room;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** The rooms of a meeting: a teacher opens them, groups have their own, and who comes is noted. */
@Service
@Transactional
public class MeetingRooms {

    private static final int BITS = 130;
    private static final int LONGEST_LINK = 500;

    private final Meetings meetings;
    private final BreakoutRepository breakouts;
    private final PresenceRepository presences;
    private final Divisions divisions;
    private final WorkingGroups groups;
    private final VideoRefusals refusals;
    private final People people;
    private final MeetingsProperties properties;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    MeetingRooms(
            Meetings meetings,
            BreakoutRepository breakouts,
            PresenceRepository presences,
            Divisions divisions,
            WorkingGroups groups,
            VideoRefusals refusals,
            People people,
            MeetingsProperties properties,
            Clock clock) {
        this.meetings = meetings;
        this.breakouts = breakouts;
        this.presences = presences;
        this.divisions = divisions;
        this.groups = groups;
        this.refusals = refusals;
        this.people = people;
        this.properties = properties;
        this.clock = clock;
    }

    /** Gives each group of a division a room beside the meeting; the former ones are gone. */
    public void arrange(MeetingId id, DivisionId division, Reader by) {
        var meeting = meetings.led(id, by);
        var details = divisions.get(division, by);
        if (!details.project().equals(meeting.project())) {
            throw new NotFoundException(division);
        }
        if (!details.isPublished()) {
            throw new RefusedException("meetings.rooms.unpublished");
        }
        dissolve(id);
        for (int place = 0; place < details.groups().size(); place++) {
            breakouts.save(new Breakout(id, place, details.groups().get(place).id(), room()));
        }
    }

    /** There are no rooms for groups any more. */
    public void dissolve(MeetingId id, Reader by) {
        meetings.led(id, by);
        dissolve(id);
    }

    /** Says where a group meets, for rooms that are made elsewhere. */
    public void paste(MeetingId id, UUID breakout, String link, Reader by) {
        meetings.led(id, by);
        find(id, breakout).paste(checked(link));
    }

    /** Opens the meeting: from now on others than teachers may come in. */
    public void start(MeetingId id, Reader by) {
        var meeting = meetings.led(id, by);
        meeting.open(by.person(), clock.instant());
        if (meeting.link().isEmpty()) {
            meeting.meetAt(room());
        }
        note(id, by.person());
    }

    /** Says where all meet. */
    public void meetAt(MeetingId id, String link, Reader by) {
        meetings.led(id, by).meetAt(checked(link));
    }

    /** Lets the groups go to their rooms, or calls them back. */
    public void split(MeetingId id, boolean open, Reader by) {
        meetings.led(id, by).split(open);
    }

    public void close(MeetingId id, Reader by) {
        meetings.led(id, by).close(clock.instant());
    }

    /** Notes that the reader is there; others than teachers once it is open. */
    public void join(MeetingId id, Reader reader) {
        var meeting = meetings.seen(id, reader);
        var project = meeting.project();
        reader.mustWork(project.id());
        reader.mustBeAllowed(!refusals.bars(project, reader.person()));
        if (!meeting.isRunning()) {
            throw new RefusedException("meetings.rooms.closed");
        }
        note(id, reader.person());
    }

    @Transactional(readOnly = true)
    public RoomsView of(MeetingId id, Reader reader) {
        var meeting = meetings.seen(id, reader);
        var teaches = reader.teachesIn(meeting.project().id());
        var barred = refusals.bars(meeting.project(), reader.person());
        var rooms = rooms(meeting, teaches, barred, reader);
        var came = presences.findByMeetingOrderByCameAt(id);
        return new RoomsView(
                meeting.isRunning(),
                meeting.isOver(),
                teaches || (meeting.isRunning() && !barred) ? meeting.link() : "",
                rooms,
                meeting.isSplit(),
                barred,
                came.stream().anyMatch(each -> each.person().equals(reader.person())),
                teaches ? came.stream().map(this::came).toList() : List.of(),
                teaches ? missing(meeting, rooms, came) : List.of());
    }

    private List<Room> rooms(Meeting meeting, boolean teaches, boolean barred, Reader reader) {
        var shown = teaches || (meeting.isRunning() && meeting.isSplit() && !barred);
        var visible = groups.working(meeting.project(), reader);
        return breakouts.findByMeetingOrderByPlace(meeting.id()).stream()
                .flatMap(breakout -> visible.stream()
                        .filter(group -> group.id().equals(breakout.group()))
                        .map(group -> new Room(breakout.id(), group, shown ? breakout.link() : "")))
                .toList();
    }

    /** Pupils whose parents do not want video are not missed. */
    private List<PersonSummary> missing(Meeting meeting, List<Room> rooms, List<Presence> came) {
        Set<PersonId> there = new HashSet<>();
        came.forEach(each -> there.add(each.person()));
        return rooms.stream()
                .map(Room::group)
                .flatMap(group -> group.members().stream())
                .map(GroupDetails.Member::person)
                .filter(person -> !there.contains(person.id()) && !refusals.bars(meeting.project(), person.id()))
                .toList();
    }

    private Came came(Presence presence) {
        var person = people.person(presence.person());
        var school = person.school();
        return new Came(
                person,
                presence.cameAt(),
                school == null ? null : people.school(school).letters());
    }

    private void note(MeetingId id, PersonId person) {
        if (presences.findByMeetingAndPerson(id, person).isEmpty()) {
            presences.save(new Presence(id, person, clock.instant()));
        }
    }

    private void dissolve(MeetingId id) {
        breakouts.findByMeetingOrderByPlace(id).forEach(breakouts::delete);
        breakouts.flush();
    }

    private Breakout find(MeetingId id, UUID breakout) {
        return breakouts.findByMeetingOrderByPlace(id).stream()
                .filter(each -> each.id().equals(breakout))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(breakout));
    }

    /** The address of a new room with a name that nobody guesses; empty where the installation makes none. */
    private String room() {
        return properties.makesRooms()
                ? properties.room(new BigInteger(BITS, random).toString(Character.MAX_RADIX))
                : "";
    }

    private static String checked(String link) {
        var address = link.strip();
        if (address.length() > LONGEST_LINK || !address.matches("(https?://\\S+)?")) {
            throw new InvalidException(FieldError.of("link", "meetings.link.form"));
        }
        return address;
    }
}
