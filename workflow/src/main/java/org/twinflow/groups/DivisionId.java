package org.twinflow.groups;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record DivisionId(UUID id) implements Serializable {

    public static DivisionId next() {
        return new DivisionId(UUID.randomUUID());
    }

    public static DivisionId of(String text) {
        return new DivisionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
