package org.twinflow.people;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record SchoolId(UUID id) implements Serializable {

    static SchoolId next() {
        return new SchoolId(UUID.randomUUID());
    }

    public static SchoolId of(String text) {
        return new SchoolId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
