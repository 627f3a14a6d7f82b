package org.twinflow.followup;

import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinflow.engine.Processes;
import org.twinflow.incidents.IncidentClosed;
import org.twinflow.incidents.IncidentReported;
import org.twinflow.mobility.MobilityBasics;
import org.twinflow.mobility.OpenMatters;

/** Keeps the follow-up from ending as long as an incident of the journey is open; each has a case of its own. */
@Component
class FollowUpIncidents {

    private static final String REPORTED = "incident.reported";
    private static final String SETTLED = "incidents.settled";

    private final MobilityBasics mobilities;
    private final List<OpenMatters> matters;
    private final Processes processes;

    FollowUpIncidents(MobilityBasics mobilities, List<OpenMatters> matters, Processes processes) {
        this.mobilities = mobilities;
        this.matters = List.copyOf(matters);
        this.processes = processes;
    }

    /** What is reported before the group leaves is open when the follow-up is to end, and keeps it from that too. */
    @EventListener(condition = "#reported.occasion() == 'reported'")
    void on(IncidentReported reported) {
        mobilities.hold(reported.mobility());
        tell(REPORTED, reported.mobility().toString());
    }

    @EventListener
    void on(IncidentClosed closed) {
        mobilities.hold(closed.mobility());
        if (matters.stream().noneMatch(matter -> matter.isOpen(closed.mobility()))) {
            tell(SETTLED, closed.mobility().toString());
        }
    }

    private void tell(String message, String mobility) {
        if (processes.isWaiting(message, mobility)) {
            processes.correlate(message, mobility, Map.of());
        }
    }
}
