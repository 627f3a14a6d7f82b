package org.twinflow.groups;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record GroupId(UUID id) implements Serializable {

    public static GroupId next() {
        return new GroupId(UUID.randomUUID());
    }

    public static GroupId of(String text) {
        return new GroupId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
