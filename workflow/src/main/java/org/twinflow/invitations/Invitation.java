package org.twinflow.invitations;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinflow.access.Role;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.RefusedException;

@Entity
class Invitation {

    @EmbeddedId
    private InvitationId id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "project"))
    private ProjectId project;

    private String label;

    @Enumerated(EnumType.STRING)
    @Column(name = "role_name")
    private Role role;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "school"))
    private @Nullable SchoolId school;

    private String secretHash;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "invited_by"))
    private PersonId invitedBy;

    private Instant invitedAt;
    private Instant expiresAt;
    private @Nullable Instant revokedAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "accepted_by"))
    private @Nullable PersonId acceptedBy;

    private @Nullable Instant acceptedAt;

    Invitation(ProjectId project, NewInvitation wanted, String secretHash, PersonId by, Instant now) {
        this.id = InvitationId.next();
        this.project = project;
        this.label = wanted.label().strip();
        this.role = wanted.role();
        this.school = wanted.school();
        this.secretHash = secretHash;
        this.invitedBy = by;
        this.invitedAt = now;
        this.expiresAt = now.plus(Duration.ofDays(wanted.days()));
    }

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    InvitationState state(Instant now) {
        if (acceptedAt != null) {
            return InvitationState.ACCEPTED;
        }
        if (revokedAt != null) {
            return InvitationState.REVOKED;
        }
        return now.isBefore(expiresAt) ? InvitationState.OPEN : InvitationState.EXPIRED;
    }

    void revoke(Instant now) {
        if (state(now) != InvitationState.OPEN) {
            throw new RefusedException("invitations.over");
        }
        revokedAt = now;
    }

    /** Uses the link up. */
    void accept(PersonId person, Instant now) {
        if (state(now) != InvitationState.OPEN) {
            throw new RefusedException("invitations.over");
        }
        acceptedBy = person;
        acceptedAt = now;
    }

    InvitationId id() {
        return id;
    }

    ProjectId project() {
        return project;
    }

    String label() {
        return label;
    }

    Role role() {
        return role;
    }

    @Nullable SchoolId school() {
        return school;
    }

    PersonId invitedBy() {
        return invitedBy;
    }

    Instant invitedAt() {
        return invitedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable PersonId acceptedBy() {
        return acceptedBy;
    }

    @Nullable Instant acceptedAt() {
        return acceptedAt;
    }
}
