package org.twinflow.proposals;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record ProposalId(UUID id) implements Serializable {

    public static ProposalId next() {
        return new ProposalId(UUID.randomUUID());
    }

    public static ProposalId of(String text) {
        return new ProposalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
