package org.twinflow.invitations;

/** What has become of an invitation. */
public enum InvitationState {
    OPEN,
    ACCEPTED,
    REVOKED,
    EXPIRED
}
