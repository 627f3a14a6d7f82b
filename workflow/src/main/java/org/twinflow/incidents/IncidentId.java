package org.twinflow.incidents;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record IncidentId(UUID id) implements Serializable {

    static IncidentId next() {
        return new IncidentId(UUID.randomUUID());
    }

    public static IncidentId of(String text) {
        return new IncidentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
