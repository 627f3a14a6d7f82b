package org.twinflow.pages;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record PageId(UUID id) implements Serializable {

    public static PageId next() {
        return new PageId(UUID.randomUUID());
    }

    public static PageId of(String text) {
        return new PageId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
