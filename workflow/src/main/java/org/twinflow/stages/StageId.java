package org.twinflow.stages;

import java.util.UUID;

public record StageId(UUID id) {

    public static StageId next() {
        return new StageId(UUID.randomUUID());
    }

    public static StageId of(String text) {
        return new StageId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
