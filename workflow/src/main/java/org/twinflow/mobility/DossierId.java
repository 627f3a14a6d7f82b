package org.twinflow.mobility;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record DossierId(UUID id) implements Serializable {

    static DossierId next() {
        return new DossierId(UUID.randomUUID());
    }

    public static DossierId of(String text) {
        return new DossierId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
