package org.twinflow.pages;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record SnapshotId(UUID id) implements Serializable {

    public static SnapshotId next() {
        return new SnapshotId(UUID.randomUUID());
    }

    public static SnapshotId of(String text) {
        return new SnapshotId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
