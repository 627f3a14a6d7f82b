package org.twinflow.bulletin;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record NoteId(UUID id) implements Serializable {

    static NoteId next() {
        return new NoteId(UUID.randomUUID());
    }

    public static NoteId of(String text) {
        return new NoteId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
