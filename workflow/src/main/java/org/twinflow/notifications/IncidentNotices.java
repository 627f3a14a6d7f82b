package org.twinflow.notifications;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinflow.incidents.IncidentReported;

/** Tells those who answer for a group that something went wrong; what it is, is read in the application. */
@Component
class IncidentNotices {

    private final Herald herald;

    IncidentNotices(Herald herald) {
        this.herald = herald;
    }

    @EventListener
    void on(IncidentReported event) {
        herald.tell(
                new Telling(
                        event.urgent() ? NoticeKind.INCIDENT_URGENT : NoticeKind.INCIDENT,
                        "incident:" + event.incident() + ":" + event.occasion(),
                        "",
                        event.project().id(),
                        "/incidents/" + event.incident(),
                        Telling.OfCase.of("mobility-incident", event.incident().toString())),
                event.audience());
    }
}
