package org.twinflow.planning;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record RequestId(UUID id) implements Serializable {

    public static RequestId next() {
        return new RequestId(UUID.randomUUID());
    }

    public static RequestId of(String text) {
        return new RequestId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
