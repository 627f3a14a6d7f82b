package org.twinflow.notifications;

import org.twinflow.access.Reader;
import org.twinflow.access.Role;

/** Whom mail may be sent to. */
final class Adults {

    private Adults() {}

    /** Somebody who is known by a role, and no pupil anywhere: who has lost every role may have been one. */
    static boolean isAdult(Reader reader) {
        return !reader.grants().isEmpty()
                && reader.grants().stream()
                        .noneMatch(held -> held.role() == Role.PUPIL || held.role() == Role.PUPIL_ADMIN);
    }
}
