package org.twinflow.assignments;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record AssignmentId(UUID id) implements Serializable {

    public static AssignmentId next() {
        return new AssignmentId(UUID.randomUUID());
    }

    public static AssignmentId of(String text) {
        return new AssignmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
