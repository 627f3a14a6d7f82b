package org.twinflow.people;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record TokenId(UUID id) implements Serializable {

    static TokenId next() {
        return new TokenId(UUID.randomUUID());
    }

    public static TokenId of(String text) {
        return new TokenId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
