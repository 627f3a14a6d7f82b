package org.twinflow.pages;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record PublicationId(UUID id) implements Serializable {

    public static PublicationId next() {
        return new PublicationId(UUID.randomUUID());
    }

    public static PublicationId of(String text) {
        return new PublicationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
