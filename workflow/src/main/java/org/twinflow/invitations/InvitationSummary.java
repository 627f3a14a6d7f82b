package org.twinflow.invitations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinflow.access.Role;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolSummary;

/** An invitation as those see it who coordinate the project; the link is not among it. */
public record InvitationSummary(
        InvitationId id,
        String label,
        Role role,
        @Nullable SchoolSummary school,
        InvitationState state,
        PersonSummary invitedBy,
        Instant invitedAt,
        Instant expiresAt,
        @Nullable PersonSummary acceptedBy,
        @Nullable Instant acceptedAt) {}
