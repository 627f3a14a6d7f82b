package org.twinflow.calendars;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.meetings.Meetings;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilityLinks;
import org.twinflow.mobility.MobilityStatus;
import org.twinflow.mobility.MobilitySummary;
import org.twinflow.mobility.PlanStep;
import org.twinflow.people.SchoolSummary;
import org.twinflow.planning.Journey;
import org.twinflow.planning.Journeys;
import org.twinflow.projects.ProjectId;

/** Tells the plan of a project about its mobilities and its meetings online. */
@Component
class MobilityJourneys implements Journeys {

    private final Mobilities mobilities;
    private final MobilityLinks links;
    private final Meetings meetings;

    MobilityJourneys(Mobilities mobilities, MobilityLinks links, Meetings meetings) {
        this.mobilities = mobilities;
        this.links = links;
        this.meetings = meetings;
    }

    @Override
    public List<Journey> of(ProjectId project, Reader reader) {
        return mobilities.of(project, reader).stream()
                .filter(MobilityJourneys::takesPlace)
                .map(mobility -> journey(mobility, reader))
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

    private Journey journey(MobilitySummary mobility, Reader reader) {
        var schools = Stream.concat(Stream.of(mobility.host()), mobility.sending().stream())
                .map(SchoolSummary::id)
                .distinct()
                .toList();
        return new Journey(mobility.title(), mobility.start(), mobility.end(), schools, activities(mobility, reader));
    }

    private Set<UUID> activities(MobilitySummary mobility, Reader reader) {
        return links.of(mobility.id(), reader).stream().map(PlanStep::id).collect(Collectors.toSet());
    }
}
