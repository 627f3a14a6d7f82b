package org.twinflow.purges;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.twinflow.documents.DocumentEnds;
import org.twinflow.documents.Keeping;
import org.twinflow.engine.ProcessSteps;
import org.twinflow.mobility.JourneyPapers;
import org.twinflow.mobility.JourneyPapers.HandedIn;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.SchoolId;
import org.twinflow.safekeeping.RetentionClass;

/** What {@code mobility-followup.bpmn} asks and does about papers whose time is over; each may run twice. */
@ProcessSteps("purge")
public class PurgeSteps {

    private final JourneyPapers papers;
    private final DocumentEnds ends;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PurgeSteps(JourneyPapers papers, DocumentEnds ends, ApplicationEventPublisher events, Clock clock) {
        this.papers = papers;
        this.ends = ends;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The schools of whose travellers a paper of the class is there.
     *
     * @param kind {@code HEALTH} or {@code TRAVEL}
     */
    public List<String> schools(String mobilityId, String kind) {
        return papers.of(MobilityId.of(mobilityId), RetentionClass.valueOf(kind)).stream()
                .map(HandedIn::school)
                .distinct()
                .map(SchoolId::toString)
                .toList();
    }

    /**
     * Has deleted what is over and not held, as soon as this is committed.
     *
     * @return the last day of what nobody holds and is kept for longer all the same; empty if there is no such thing
     */
    public String purge(String mobilityId, String kind) {
        var mobility = MobilityId.of(mobilityId);
        var of = RetentionClass.valueOf(kind);
        events.publishEvent(new PapersOver(mobility, of));
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return papers.of(mobility, of).stream()
                .map(HandedIn::document)
                .filter(Objects::nonNull)
                .map(ends::keeping)
                .flatMap(Optional::stream)
                .filter(keeping -> !keeping.held())
                .map(Keeping::keptUntil)
                .filter(until -> until != null && !until.isBefore(today))
                .max(LocalDate::compareTo)
                .map(LocalDate::toString)
                .orElse("");
    }
}
