package org.twinflow.projects;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record ProjectId(UUID id) implements Serializable {

    public static ProjectId next() {
        return new ProjectId(UUID.randomUUID());
    }

    public static ProjectId of(String text) {
        return new ProjectId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
