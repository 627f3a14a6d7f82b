package org.twinflow.practice;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record ObservationId(UUID id) implements Serializable {

    static ObservationId next() {
        return new ObservationId(UUID.randomUUID());
    }

    public static ObservationId of(String text) {
        return new ObservationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
