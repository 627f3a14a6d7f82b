package org.twinflow.web.notifications;

import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.notifications.Notices;
import org.twinflow.web.shell.Bell;

/** The number at the bell. */
@Component
class NoticeBell implements Bell {

    private final Notices notices;

    NoticeBell(Notices notices) {
        this.notices = notices;
    }

    @Override
    public long ringingFor(Reader reader) {
        return notices.pulse(reader).unread();
    }
}
