package org.twinflow.incidents;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.twinflow.engine.ProcessSteps;
import org.twinflow.mobility.MobilityBasics;
import org.twinflow.shared.NotFoundException;

/** The service tasks of {@code mobility-incident.bpmn}, each a method of the same name. */
@ProcessSteps("incident")
public class IncidentSteps {

    private final IncidentRepository incidents;
    private final IncidentRules rules;
    private final MobilityBasics mobilities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IncidentSteps(
            IncidentRepository incidents,
            IncidentRules rules,
            MobilityBasics mobilities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.incidents = incidents;
        this.rules = rules;
        this.mobilities = mobilities;
        this.events = events;
        this.clock = clock;
    }

    /** Tells all who see the incident that somebody still has to be called. */
    public void remindOfCalls(String incidentId) {
        var incident =
                incidents.findById(IncidentId.of(incidentId)).orElseThrow(() -> new NotFoundException(incidentId));
        events.publishEvent(new IncidentReported(
                incident.id(),
                incident.mobility(),
                mobilities.project(incident.mobility()),
                incident.severity().isUrgent(),
                "reminded:" + clock.instant().getEpochSecond(),
                rules.audience(incident)));
    }
}
