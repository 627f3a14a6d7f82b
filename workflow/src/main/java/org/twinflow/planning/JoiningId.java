package org.twinflow.planning;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Names the case of a school that came to a plan under way. */
@Embeddable
record JoiningId(UUID id) implements Serializable {

    static JoiningId next() {
        return new JoiningId(UUID.randomUUID());
    }

    static JoiningId of(String text) {
        return new JoiningId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
