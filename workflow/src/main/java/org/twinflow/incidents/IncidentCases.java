package org.twinflow.incidents;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.engine.Processes;
import org.twinflow.inbox.TaskWork;
import org.twinflow.mobility.MobilityBasics;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.OpenMatters;

/** Keeps the cases of incidents in step with what was done. */
@Component
class IncidentCases implements OpenMatters {

    static final String PROCESS = "mobility-incident";
    static final String CALLS = "callPeople";
    static final String RETURN = "arrangeReturn";
    static final String CLOSING = "closeIncident";

    private static final String WEIGHED = "incident.weighed";

    private final IncidentRepository incidents;
    private final MobilityBasics mobilities;
    private final IncidentRules rules;
    private final Processes processes;
    private final TaskWork work;

    IncidentCases(
            IncidentRepository incidents,
            MobilityBasics mobilities,
            IncidentRules rules,
            Processes processes,
            TaskWork work) {
        this.incidents = incidents;
        this.mobilities = mobilities;
        this.rules = rules;
        this.processes = processes;
        this.work = work;
    }

    void start(Incident incident) {
        var subject = incident.id().toString();
        processes.start(
                PROCESS,
                subject,
                Map.of(
                        "incidentId", subject,
                        "mobilityId", incident.mobility().toString(),
                        "projectId", mobilities.project(incident.mobility()).toString(),
                        "schoolId",
                                rules.sendingSchools(incident).stream()
                                        .map(Object::toString)
                                        .sorted()
                                        .findFirst()
                                        .orElseThrow(),
                        "reporterId", incident.reportedBy().toString()));
    }

    /** There are calls to be made again. */
    void callAgain(IncidentId id) {
        if (processes.isWaiting(WEIGHED, id.toString())) {
            processes.correlate(WEIGHED, id.toString(), Map.of());
        }
    }

    /** Answers 403 to those who see the incident and not the task. */
    void done(IncidentId id, String task, Map<String, ?> outcome, Reader by) {
        var waits = processes.isAt(PROCESS, id.toString(), task);
        by.mustBeAllowed(!waits || waitsFor(id, task, by));
        work.completeByFeature(id.toString(), task, outcome, by);
    }

    boolean waitsFor(IncidentId id, String task, Reader reader) {
        return work.waitsFor(id.toString(), task, reader);
    }

    /** The papers of the journey are kept as long as something that happened there is not settled. */
    @Override
    public boolean isOpen(MobilityId mobility) {
        return incidents.existsByMobilityAndClosedAtIsNull(mobility);
    }
}
