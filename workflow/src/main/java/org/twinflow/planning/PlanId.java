package org.twinflow.planning;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record PlanId(UUID id) implements Serializable {

    static PlanId next() {
        return new PlanId(UUID.randomUUID());
    }

    public static PlanId of(String text) {
        return new PlanId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
