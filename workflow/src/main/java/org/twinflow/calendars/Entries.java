package org.twinflow.calendars;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.calendars.CalendarEntry.Days;
import org.twinflow.calendars.CalendarEntry.Hours;
import org.twinflow.calendars.CalendarEntry.Kind;
import org.twinflow.meetings.MeetingDetails;
import org.twinflow.meetings.Meetings;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilitySummary;
import org.twinflow.people.SchoolSummary;
import org.twinflow.planning.PlannedActivity;
import org.twinflow.projects.ProjectSummary;

/** Makes entries of what the features know. */
@Component
class Entries {

    private final Mobilities mobilities;
    private final Meetings meetings;

    Entries(Mobilities mobilities, Meetings meetings) {
        this.mobilities = mobilities;
        this.meetings = meetings;
    }

    CalendarEntry activity(PlannedActivity activity, ProjectSummary project, boolean draft, Reader reader) {
        var letters = activity.schools().stream()
                .map(SchoolSummary::letters)
                .distinct()
                .toList();
        var plan = "/projects/" + project.slug() + "/planning";
        var move = reader.coordinates(project.id().id()) ? plan + "/activities/" + activity.id() + "/move" : null;
        return new CalendarEntry(
                "activity-" + activity.id(),
                Kind.ACTIVITY,
                facts(activity.title(), activity.start(), activity.end(), activity.output(), letters),
                activity.title(),
                "",
                activity.output(),
                project,
                letters,
                new Days(activity.start(), activity.end()),
                move == null ? plan : move,
                move,
                draft);
    }

    List<CalendarEntry> mobilities(Reader reader, List<ProjectSummary> projects) {
        return mobilities.visibleTo(reader).stream()
                .filter(MobilityJourneys::takesPlace)
                .map(mobility -> mobility(mobility, project(mobility, projects)))
                .toList();
    }

    /** The meetings that have a time. */
    List<CalendarEntry> meetings(Reader reader, List<ProjectSummary> projects) {
        return meetings.arranged(reader).stream()
                .flatMap(meeting -> projects.stream()
                        .filter(project -> project.id().equals(meeting.project()))
                        .flatMap(project -> meeting(meeting, project)))
                .toList();
    }

    private static Stream<CalendarEntry> meeting(MeetingDetails meeting, ProjectSummary project) {
        var begin = meeting.beginsAt();
        return begin == null
                ? Stream.empty()
                : Stream.of(new CalendarEntry(
                        "meeting-" + meeting.id(),
                        Kind.MEETING,
                        facts(meeting.title(), begin, meeting.minutes(), meeting.link(), meeting.words()),
                        meeting.title(),
                        "",
                        meeting.link().isEmpty() ? meeting.words() : meeting.link() + "\n" + meeting.words(),
                        project,
                        List.of(),
                        new Hours(begin, begin.plus(meeting.minutes(), ChronoUnit.MINUTES), meeting.zone()),
                        "/projects/" + project.slug() + "/meetings/" + meeting.id(),
                        null,
                        false));
    }

    private static CalendarEntry mobility(MobilitySummary mobility, @Nullable ProjectSummary project) {
        var letters = Stream.concat(mobility.sending().stream(), Stream.of(mobility.host()))
                .map(SchoolSummary::letters)
                .distinct()
                .toList();
        return new CalendarEntry(
                "mobility-" + mobility.id(),
                Kind.MOBILITY,
                facts(mobility.title(), mobility.start(), mobility.end(), mobility.destination()),
                mobility.title(),
                "",
                mobility.destination(),
                project,
                letters,
                new Days(mobility.start(), mobility.end()),
                "/mobilities/" + mobility.id() + "/overview",
                null,
                false);
    }

    private static @Nullable ProjectSummary project(MobilitySummary mobility, List<ProjectSummary> projects) {
        return projects.stream()
                .filter(project -> project.id().equals(mobility.project()))
                .findFirst()
                .orElse(null);
    }

    private static String facts(Object... parts) {
        return List.of(parts).toString();
    }
}
