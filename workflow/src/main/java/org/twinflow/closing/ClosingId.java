package org.twinflow.closing;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record ClosingId(UUID id) implements Serializable {

    public static ClosingId next() {
        return new ClosingId(UUID.randomUUID());
    }

    public static ClosingId of(String text) {
        return new ClosingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
