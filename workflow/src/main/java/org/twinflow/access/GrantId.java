package org.twinflow.access;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record GrantId(UUID id) implements Serializable {

    static GrantId next() {
        return new GrantId(UUID.randomUUID());
    }

    public static GrantId of(String text) {
        return new GrantId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
