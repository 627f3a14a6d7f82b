package org.twinflow.labels;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record LabelApplicationId(UUID id) implements Serializable {

    static LabelApplicationId next() {
        return new LabelApplicationId(UUID.randomUUID());
    }

    public static LabelApplicationId of(String text) {
        return new LabelApplicationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
