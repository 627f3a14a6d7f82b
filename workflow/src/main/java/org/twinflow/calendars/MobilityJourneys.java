package org.twinflow.calendars;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.meetings.Meetings;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilityStatus;
import org.twinflow.mobility.MobilitySummary;
import org.twinflow.people.SchoolSummary;
import org.twinflow.planning.Journey;
import org.twinflow.planning.Journeys;
import org.twinflow.projects.ProjectId;

/** Tells the plan of a project about its mobilities and its meetings online. */
@Component
class MobilityJourneys implements Journeys {

    private final Mobilities mobilities;
    private final Meetings meetings;

    MobilityJourneys(Mobilities mobilities, Meetings meetings) {
        this.mobilities = mobilities;
        this.meetings = meetings;
    }

    @Override
    public List<Journey> of(ProjectId project, Reader reader) {
        return mobilities.of(project, reader).stream()
                .filter(MobilityJourneys::takesPlace)
                .map(MobilityJourneys::journey)
                .toList();
    }

    @Override
    public List<LocalDate> meetings(ProjectId project, Reader reader) {
        return meetings.arranged(reader).stream()
                .filter(meeting -> meeting.project().equals(project))
                .flatMap(meeting ->
                        Stream.ofNullable(meeting.beginsAt()).map(begin -> LocalDate.ofInstant(begin, meeting.zone())))
                .toList();
    }

    static boolean takesPlace(MobilitySummary mobility) {
        return mobility.status() != MobilityStatus.REFUSED && mobility.status() != MobilityStatus.ABANDONED;
    }

    private static Journey journey(MobilitySummary mobility) {
        var schools = Stream.concat(Stream.of(mobility.host()), mobility.sending().stream())
                .map(SchoolSummary::id)
                .distinct()
                .toList();
        return new Journey(mobility.title(), mobility.start(), mobility.end(), schools);
    }
}
