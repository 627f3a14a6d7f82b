package org.twinflow.planning;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record ActivityId(UUID id) implements Serializable {

    public static ActivityId next() {
        return new ActivityId(UUID.randomUUID());
    }

    public static ActivityId of(String text) {
        return new ActivityId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
