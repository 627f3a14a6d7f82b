package org.twinflow.journeys;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record LogEntryId(UUID id) implements Serializable {

    static LogEntryId next() {
        return new LogEntryId(UUID.randomUUID());
    }

    public static LogEntryId of(String text) {
        return new LogEntryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
