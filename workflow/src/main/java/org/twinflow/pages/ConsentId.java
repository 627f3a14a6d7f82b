package org.twinflow.pages;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record ConsentId(UUID id) implements Serializable {

    public static ConsentId next() {
        return new ConsentId(UUID.randomUUID());
    }

    public static ConsentId of(String text) {
        return new ConsentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
