package org.twinflow.groups;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record GroupProposalId(UUID id) implements Serializable {

    public static GroupProposalId next() {
        return new GroupProposalId(UUID.randomUUID());
    }

    public static GroupProposalId of(String text) {
        return new GroupProposalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
