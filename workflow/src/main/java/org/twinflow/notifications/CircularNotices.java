package org.twinflow.notifications;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinflow.circulars.CircularSent;

/** Tells people that a message about a journey is there; what it says is read in the application. */
@Component
class CircularNotices {

    private final Herald herald;

    CircularNotices(Herald herald) {
        this.herald = herald;
    }

    @EventListener
    void on(CircularSent event) {
        herald.tell(
                new Telling(
                        NoticeKind.CIRCULAR,
                        "circular:" + event.circular(),
                        "",
                        null,
                        "/circulars/" + event.circular(),
                        Telling.OfCase.of("mobility", event.mobility().toString())),
                Herald.byName(event.persons()),
                Channel.MAIL);
    }
}
