package org.twinflow.talks;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record RemarkId(UUID id) implements Serializable {

    public static RemarkId next() {
        return new RemarkId(UUID.randomUUID());
    }

    public static RemarkId of(String text) {
        return new RemarkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
