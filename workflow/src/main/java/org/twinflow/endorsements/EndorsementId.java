package org.twinflow.endorsements;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record EndorsementId(UUID id) implements Serializable {

    static EndorsementId next() {
        return new EndorsementId(UUID.randomUUID());
    }

    public static EndorsementId of(String text) {
        return new EndorsementId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
