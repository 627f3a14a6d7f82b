package org.twinflow.followup;

import org.springframework.context.ApplicationEventPublisher;
import org.twinflow.engine.ProcessSteps;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.PersonId;

/** The service tasks of {@code mobility-followup.bpmn}, each a method of the same name. */
@ProcessSteps("followup")
public class FollowUpSteps {

    private final ParticipantReports reports;
    private final ApplicationEventPublisher events;

    FollowUpSteps(ParticipantReports reports, ApplicationEventPublisher events) {
        this.reports = reports;
        this.events = events;
    }

    /** @param closedBy who said that everything is there */
    public void writeAuditFile(String mobilityId, String closedBy) {
        events.publishEvent(new FollowedUp(MobilityId.of(mobilityId), PersonId.of(closedBy)));
    }

    /** Reminds all who still owe a participant report, but for those who were reminded a moment ago. */
    public void remindOfReports(String mobilityId) {
        reports.remindOwing(MobilityId.of(mobilityId));
    }
}
