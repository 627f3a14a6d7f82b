package org.twinflow.invitations;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record InvitationId(UUID id) implements Serializable {

    static InvitationId next() {
        return new InvitationId(UUID.randomUUID());
    }

    public static InvitationId of(String text) {
        return new InvitationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
