package org.twinflow.invitations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinflow.access.Role;
import org.twinflow.people.SchoolSummary;

/**
 * An invitation as whoever holds its link sees it.
 *
 * @param mayRegister whether somebody without an account can make one with it
 */
public record ShownInvitation(
        String project,
        String language,
        String invitedBy,
        Role role,
        @Nullable SchoolSummary school,
        Instant expiresAt,
        boolean mayRegister) {}
