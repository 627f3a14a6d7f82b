package org.twinflow.invitations;

import org.jspecify.annotations.Nullable;
import org.twinflow.access.Role;
import org.twinflow.people.SchoolId;

/**
 * Whom somebody invites.
 *
 * @param label for whom it is, such as a mail address, for the list of the inviter; may be empty
 * @param role as what the invited person takes part: one of {@link Invitations#ROLES}
 * @param school of which the person must be; null for one of any school, also of one that is not here yet
 * @param days how long the link works
 */
public record NewInvitation(
        String label, Role role, @Nullable SchoolId school, int days) {}
