package org.twinflow.kits;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record KitId(UUID id) implements Serializable {

    static KitId next() {
        return new KitId(UUID.randomUUID());
    }

    public static KitId of(String text) {
        return new KitId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
