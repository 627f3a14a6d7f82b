package org.twinflow.notifications;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.founding.FoundingId;
import org.twinflow.founding.FoundingMoved;
import org.twinflow.founding.FoundingOverdue;
import org.twinflow.founding.FoundingState;

/** Tells the founders of a project what became of it, and those who run the place whom it waits for too long. */
@Component
class FoundingNotices {

    private static final String PROCESS = "project-founding";

    private final Herald herald;

    FoundingNotices(Herald herald) {
        this.herald = herald;
    }

    @EventListener
    void on(FoundingMoved event) {
        if (event.state() != FoundingState.WITHDRAWN) {
            herald.tell(
                    telling(
                            NoticeKind.FOUNDING_MOVED,
                            "founding:" + event.founding() + ":" + event.state() + ":" + event.round(),
                            event.founding()),
                    Stream.of(event.founder(), event.coFounder())
                            .filter(Objects::nonNull)
                            .map(Recipients::token)
                            .toList());
        }
    }

    @EventListener
    void on(FoundingOverdue event) {
        herald.tell(
                telling(
                        NoticeKind.FOUNDING_OVERDUE,
                        "founding-overdue:" + event.founding() + ":" + event.round(),
                        event.founding()),
                List.of(Scope.platform().token(Role.ADMINISTRATOR)));
    }

    private static Telling telling(NoticeKind kind, String occasion, FoundingId founding) {
        return new Telling(
                kind, occasion, "", null, "/foundings/" + founding, Telling.OfCase.of(PROCESS, founding.toString()));
    }
}
