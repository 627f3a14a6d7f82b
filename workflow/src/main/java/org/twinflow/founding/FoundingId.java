package org.twinflow.founding;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record FoundingId(UUID id) implements Serializable {

    static FoundingId next() {
        return new FoundingId(UUID.randomUUID());
    }

    public static FoundingId of(String text) {
        return new FoundingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
