package org.twinflow.web.inbox;

import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.inbox.Inbox;
import org.twinflow.web.shell.Waiting;

/** The number at the inbox in the rail. */
@Component
class InboxWaiting implements Waiting {

    private final Inbox inbox;

    InboxWaiting(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public String area() {
        return "/inbox";
    }

    @Override
    public long waitingFor(Reader reader) {
        return inbox.waitingFor(reader);
    }
}
