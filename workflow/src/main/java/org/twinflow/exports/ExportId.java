package org.twinflow.exports;

import java.util.UUID;

public record ExportId(UUID id) {

    public static ExportId of(String text) {
        return new ExportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
