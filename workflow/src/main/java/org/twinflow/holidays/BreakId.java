package org.twinflow.holidays;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record BreakId(UUID id) implements Serializable {

    public static BreakId next() {
        return new BreakId(UUID.randomUUID());
    }

    public static BreakId of(String text) {
        return new BreakId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
