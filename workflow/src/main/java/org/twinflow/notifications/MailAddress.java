package org.twinflow.notifications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

/**
 * Where mail reaches a person.
 *
 * @param confirmedAt when the person showed that mail there reaches them; null until then
 * @param stoppedAt when the person wanted no more mail
 * @param failedAt when mail to there came back
 */
public record MailAddress(
        PersonId person,
        String address,
        Instant askedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant stoppedAt,
        @Nullable Instant failedAt,
        @Nullable String failure) {

    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    public boolean isStopped() {
        return stoppedAt != null;
    }

    public boolean hasFailed() {
        return failedAt != null;
    }

    boolean takesMail() {
        return isConfirmed() && !isStopped() && !hasFailed();
    }
}
