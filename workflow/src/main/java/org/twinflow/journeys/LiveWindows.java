package org.twinflow.journeys;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.access.Scope;
import org.twinflow.audit.Audit;
import org.twinflow.journeys.LiveWindowDetails.Side;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilityBasics;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.MobilitySummary;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

/** Calls between those who travel and the classes at home: a moderator on each side, and each side counts who is there. */
@Service
@Transactional
public class LiveWindows {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_LINK = 500;
    private static final int LONGEST_MINUTES = 240;
    private static final int MOST_PRESENT = 500;

    private final LiveWindowRepository windows;
    private final Mobilities mobilities;
    private final MobilityBasics basics;
    private final Projects projects;
    private final People people;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    LiveWindows(
            LiveWindowRepository windows,
            Mobilities mobilities,
            MobilityBasics basics,
            Projects projects,
            People people,
            Access access,
            Audit audit,
            Clock clock) {
        this.windows = windows;
        this.mobilities = mobilities;
        this.basics = basics;
        this.projects = projects;
        this.people = people;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Plans a call; who teaches in the project may. */
    public UUID plan(MobilityId id, NewLiveWindow wanted, Reader by) {
        var mobility = mobilities.get(id, by).summary();
        by.mustBeAllowed(by.teachesIn(mobility.project().id()));
        by.mustWork(mobility.project().id());
        by.mustWork(Scope.mobility(id.id()));
        check(wanted);
        var window = windows.save(new LiveWindow(id, wanted, sides(mobility, wanted), by.person(), clock.instant()));
        audit.record(
                by.person(),
                "live-window.planned",
                "mobility:" + id,
                Map.of("window", window.id().toString()));
        return window.id();
    }

    /** Those of a journey, the latest first, for whoever sees it. */
    @Transactional(readOnly = true)
    public List<LiveWindowDetails> of(MobilityId id, Reader reader) {
        mobilities.get(id, reader);
        return show(List.of(id), reader);
    }

    /** Those of all journeys of a project, for everybody who is in it. */
    @Transactional(readOnly = true)
    public List<LiveWindowDetails> of(ProjectId id, Reader reader) {
        projects.get(id, reader);
        return show(basics.of(id), reader);
    }

    /** Before it begins; who teaches in the project may. */
    public void callOff(UUID id, Reader by) {
        var window = working(id, by);
        by.mustBeAllowed(teaches(window, by));
        window.callOff(clock.instant());
        audit.record(by.person(), "live-window.off", "mobility:" + window.mobility(), Map.of("window", id.toString()));
    }

    /** Says how many are there on one side; its moderator does, and the coordinators. */
    public void count(UUID id, int place, int present, Reader by) {
        var window = working(id, by);
        if (place < 0 || place >= window.sides().size()) {
            throw new NotFoundException(id);
        }
        by.mustBeAllowed(counts(window, window.sides().get(place), by));
        if (present < 0 || present > MOST_PRESENT) {
            throw new InvalidException(FieldError.of("present", "journeys.live.present.form", MOST_PRESENT));
        }
        window.count(place, present, by.person(), clock.instant());
        audit.record(
                by.person(), "live-window.counted", "mobility:" + window.mobility(), Map.of("window", id.toString()));
    }

    private LiveWindow working(UUID id, Reader by) {
        var window = windows.findById(id).orElseThrow(() -> new NotFoundException(id));
        var project = basics.project(window.mobility());
        by.mustSee(by.isInProject(project.id()), id);
        by.mustWork(project.id());
        return window;
    }

    private List<LiveSide> sides(MobilitySummary mobility, NewLiveWindow wanted) {
        var sides = new ArrayList<LiveSide>();
        mustTeach(mobility, wanted.moderator(), null, "moderator");
        sides.add(side(mobility.host().id(), true, wanted.moderator()));
        for (var school : projects.facts(mobility.project()).schools()) {
            var moderator = wanted.classes().get(school.id());
            if (moderator != null) {
                mustTeach(mobility, moderator, school.id(), "classes");
                sides.add(side(school.id(), false, moderator));
            }
        }
        if (sides.size() != wanted.classes().size() + 1) {
            throw new InvalidException(FieldError.of("classes", "journeys.live.classes.form"));
        }
        return sides;
    }

    private static LiveSide side(SchoolId school, boolean travelling, PersonId moderator) {
        return new LiveSide(school.id(), travelling, moderator.id(), null, null, null);
    }

    /** @param school at which the moderator teaches, or null for any */
    private void mustTeach(MobilitySummary mobility, PersonId moderator, @Nullable SchoolId school, String field) {
        var reader = access.reader(moderator);
        if (!reader.teachesIn(mobility.project().id()) || school != null && !school.equals(reader.school())) {
            throw new InvalidException(FieldError.of(field, "journeys.live.moderator.form"));
        }
    }

    private void check(NewLiveWindow wanted) {
        if (wanted.title().isBlank() || wanted.title().length() > LONGEST_TITLE) {
            throw new InvalidException(FieldError.of("title", "meetings.title.form", LONGEST_TITLE));
        }
        if (wanted.link().length() > LONGEST_LINK || !wanted.link().strip().matches("https?://\\S+")) {
            throw new InvalidException(FieldError.of("link", "meetings.link.form"));
        }
        if (wanted.minutes() < 1 || wanted.minutes() > LONGEST_MINUTES) {
            throw new InvalidException(FieldError.of("minutes", "meetings.minutes.form", LONGEST_MINUTES));
        }
        if (!wanted.beginsAt().isAfter(clock.instant())) {
            throw new InvalidException(FieldError.of("beginsAt", "meetings.times.past"));
        }
        if (wanted.classes().isEmpty()) {
            throw new InvalidException(FieldError.of("classes", "journeys.live.classes.form"));
        }
    }

    private List<LiveWindowDetails> show(List<MobilityId> ids, Reader reader) {
        var now = clock.instant();
        return windows.findByMobilityInOrderByBeginsAtDesc(ids).stream()
                .map(window -> show(window, now, reader))
                .toList();
    }

    private LiveWindowDetails show(LiveWindow window, Instant now, Reader reader) {
        var sides = window.sides();
        return new LiveWindowDetails(
                window.id(),
                window.mobility(),
                window.title(),
                window.beginsAt(),
                window.minutes(),
                window.link(),
                window.isCalledOff(),
                window.hasBegun(now),
                window.isOver(now),
                IntStream.range(0, sides.size())
                        .mapToObj(place -> side(window, place, now, reader))
                        .toList(),
                !window.isCalledOff() && !window.hasBegun(now) && teaches(window, reader));
    }

    private Side side(LiveWindow window, int place, Instant now, Reader reader) {
        var side = window.sides().get(place);
        return new Side(
                place,
                people.school(new SchoolId(side.school())),
                side.travelling(),
                people.person(new PersonId(side.moderator())),
                side.present(),
                !window.isCalledOff() && window.hasBegun(now) && counts(window, side, reader));
    }

    private boolean counts(LiveWindow window, LiveSide side, Reader reader) {
        return reader.coordinates(basics.project(window.mobility()).id())
                || teaches(window, reader)
                        && side.moderator().equals(reader.person().id());
    }

    private boolean teaches(LiveWindow window, Reader reader) {
        return reader.teachesIn(basics.project(window.mobility()).id());
    }
}
