package org.twinflow.datasheets;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record DataSheetId(UUID id) implements Serializable {

    static DataSheetId next() {
        return new DataSheetId(UUID.randomUUID());
    }

    public static DataSheetId of(String text) {
        return new DataSheetId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
