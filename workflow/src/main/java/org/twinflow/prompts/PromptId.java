package org.twinflow.prompts;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record PromptId(UUID id) implements Serializable {

    static PromptId next() {
        return new PromptId(UUID.randomUUID());
    }

    public static PromptId of(String text) {
        return new PromptId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
