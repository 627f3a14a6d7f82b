package org.twinflow.contests;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record ContestEntryId(UUID id) implements Serializable {

    static ContestEntryId next() {
        return new ContestEntryId(UUID.randomUUID());
    }

    public static ContestEntryId of(String text) {
        return new ContestEntryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
