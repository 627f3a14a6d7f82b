package org.twinflow.meetings;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.access.Scope;
import org.twinflow.meetings.MeetingDetails.State;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.search.Search;
import org.twinflow.search.SearchEntry;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.StaleException;

/** Finds times for meetings: a teacher proposes some, teachers of all schools answer, one is chosen. */
@Service
@Transactional
public class Meetings {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_WORDS = 4000;
    private static final int LONGEST_LINK = 500;
    private static final int LONGEST_MINUTES = 480;
    private static final int MOST_TIMES = 20;

    private static final String SEARCH_KIND = "meeting";
    private static final int LONGEST_MINUTES_TEXT = 20_000;
    private static final int MOST_SCHOOLS = 100;

    private final MeetingRepository meetings;
    private final MeetingViews views;
    private final Projects projects;
    private final People people;
    private final Search search;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Meetings(
            MeetingRepository meetings,
            MeetingViews views,
            Projects projects,
            People people,
            Search search,
            ApplicationEventPublisher events,
            Clock clock) {
        this.meetings = meetings;
        this.views = views;
        this.projects = projects;
        this.people = people;
        this.search = search;
        this.events = events;
        this.clock = clock;
    }

    /** Proposes times; the teachers of the project may. */
    public MeetingId ask(ProjectId id, NewMeeting wanted, Reader by) {
        projects.get(id, by);
        by.mustBeAllowed(by.teachesIn(id.id()));
        by.mustWork(id.id());
        check(wanted);
        var zone = people.person(by.person()).zone();
        return meetings.save(new Meeting(id, wanted, by.person(), zone, clock.instant()))
                .id();
    }

    /** Says of some of the times whether they suit; what was said before no longer counts. */
    public void answer(MeetingId id, Map<Instant, Suits> said, Reader by) {
        var meeting = find(id);
        see(meeting, by);
        by.mustBeAllowed(by.teachesIn(meeting.project().id()));
        by.mustWork(meeting.project().id());
        if (!meeting.times().containsAll(said.keySet())) {
            throw new InvalidException(FieldError.of("time", "meetings.time.unknown"));
        }
        meeting.answer(by.person(), said, clock.instant());
        closeAtQuorum(meeting, by);
    }

    /** Ends the poll with one of its times; whoever asked may, and the coordinators. */
    public void choose(MeetingId id, Instant time, Reader by) {
        var meeting = find(id);
        see(meeting, by);
        by.mustBeAllowed(mayChoose(meeting, by));
        by.mustWork(meeting.project().id());
        if (!meeting.times().contains(time)) {
            throw new InvalidException(FieldError.of("time", "meetings.time.unknown"));
        }
        choose(meeting, time, by.person());
    }

    /**
     * Writes the minutes; the teachers of the project may, once there is a time.
     *
     * @param version of the meeting that the writer saw
     */
    public void write(MeetingId id, String text, long version, Reader by) {
        var meeting = find(id);
        see(meeting, by);
        by.mustBeAllowed(by.teachesIn(meeting.project().id()));
        by.mustWork(meeting.project().id());
        if (text.length() > LONGEST_MINUTES_TEXT) {
            throw new InvalidException(FieldError.of("text", "meetings.words.form", LONGEST_MINUTES_TEXT));
        }
        if (meeting.version() != version) {
            throw new StaleException(id);
        }
        meeting.write(text.strip(), by.person(), clock.instant());
        show(meeting);
    }

    /** Enough schools have answered, and there is a time at which somebody can come. */
    private void closeAtQuorum(Meeting meeting, Reader by) {
        if (meeting.quorum() == 0) {
            return;
        }
        var project = see(meeting, by);
        var details = views.details(meeting, project, by);
        var schools = project.schools().size();
        if (schools - details.silent().size() >= Math.min(meeting.quorum(), schools)) {
            details.slots().stream()
                    .filter(MeetingSlot::best)
                    .findFirst()
                    .ifPresent(slot -> choose(meeting, slot.time(), null));
        }
    }

    private void choose(Meeting meeting, Instant time, @Nullable PersonId by) {
        meeting.choose(time, by, clock.instant());
        show(meeting);
        events.publishEvent(new MeetingArranged(meeting.project(), meeting.id(), meeting.title(), time, by));
    }

    /** Lets the members of the project find it, with what was said there. */
    private void show(Meeting meeting) {
        var project = projects.facts(meeting.project());
        search.put(new SearchEntry(
                SEARCH_KIND,
                meeting.id().toString(),
                project.id().toString(),
                project.language(),
                meeting.title(),
                meeting.words() + "\n" + meeting.protocol(),
                null,
                clock.instant(),
                Set.of(Scope.project(project.id().id()).token()),
                "/projects/" + project.slug() + "/meetings/" + meeting.id()));
    }

    public void callOff(MeetingId id, Reader by) {
        var meeting = find(id);
        see(meeting, by);
        by.mustBeAllowed(mayChoose(meeting, by));
        by.mustWork(meeting.project().id());
        var arranged = meeting.beginsAt() != null;
        meeting.callOff();
        if (arranged) {
            events.publishEvent(new MeetingCalledOff(meeting.project(), id, meeting.title(), by.person()));
        }
        search.remove(SEARCH_KIND, id.toString());
    }

    @Transactional(readOnly = true)
    public MeetingDetails get(MeetingId id, Reader reader) {
        var meeting = find(id);
        return views.details(meeting, see(meeting, reader), reader);
    }

    /** The meetings of a project, the newest first. */
    @Transactional(readOnly = true)
    public List<MeetingDetails> of(ProjectId id, Reader reader) {
        var project = projects.get(id, reader);
        return meetings.findByProjectOrderByAskedAtDesc(id).stream()
                .map(meeting -> views.details(meeting, project, reader))
                .toList();
    }

    /** The meetings with a time in all projects of the reader. */
    @Transactional(readOnly = true)
    public List<MeetingDetails> arranged(Reader reader) {
        var visible = projects.visibleTo(reader);
        var ids = visible.stream().map(ProjectSummary::id).toList();
        return ids.isEmpty()
                ? List.of()
                : meetings.findByProjectInAndStateOrderByBeginsAtAsc(ids, State.CHOSEN).stream()
                        .map(meeting -> views.details(meeting, projects.facts(meeting.project()), reader))
                        .toList();
    }

    /** Whether the reader may choose the time, or call the meeting off. */
    public static boolean mayChoose(MeetingDetails meeting, Reader reader) {
        return reader.coordinates(meeting.project().id())
                || (reader.teachesIn(meeting.project().id())
                        && meeting.askedBy().id().equals(reader.person()));
    }

    private static boolean mayChoose(Meeting meeting, Reader reader) {
        return reader.coordinates(meeting.project().id())
                || (reader.teachesIn(meeting.project().id())
                        && meeting.askedBy().equals(reader.person()));
    }

    private void check(NewMeeting wanted) {
        var errors = new ArrayList<FieldError>();
        if (wanted.title().isEmpty() || wanted.title().length() > LONGEST_TITLE) {
            errors.add(FieldError.of("title", "meetings.title.form", LONGEST_TITLE));
        }
        if (wanted.words().length() > LONGEST_WORDS) {
            errors.add(FieldError.of("words", "meetings.words.form", LONGEST_WORDS));
        }
        if (wanted.link().length() > LONGEST_LINK || !wanted.link().matches("(https?://\\S+)?")) {
            errors.add(FieldError.of("link", "meetings.link.form"));
        }
        if (wanted.minutes() < 1 || wanted.minutes() > LONGEST_MINUTES) {
            errors.add(FieldError.of("minutes", "meetings.minutes.form", LONGEST_MINUTES));
        }
        if (wanted.quorum() < 0 || wanted.quorum() > MOST_SCHOOLS) {
            errors.add(FieldError.of("quorum", "meetings.quorum.form", MOST_SCHOOLS));
        }
        if (wanted.times().isEmpty() || wanted.times().size() > MOST_TIMES) {
            errors.add(FieldError.of("times", "meetings.times.form", MOST_TIMES));
        } else if (!wanted.times().getFirst().isAfter(clock.instant())) {
            errors.add(FieldError.of("times", "meetings.times.past"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }

    /** A meeting that the reader sees. */
    Meeting seen(MeetingId id, Reader reader) {
        var meeting = find(id);
        see(meeting, reader);
        return meeting;
    }

    /** A meeting that the reader leads: any teacher of its project. */
    Meeting led(MeetingId id, Reader by) {
        var meeting = seen(id, by);
        by.mustBeAllowed(by.teachesIn(meeting.project().id()));
        by.mustWork(meeting.project().id());
        return meeting;
    }

    private ProjectSummary see(Meeting meeting, Reader reader) {
        return projects.get(meeting.project(), reader);
    }

    private Meeting find(MeetingId id) {
        return meetings.findById(id).orElseThrow(() -> new NotFoundException(id));
    }
}
