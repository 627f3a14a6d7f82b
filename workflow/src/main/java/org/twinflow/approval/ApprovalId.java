package org.twinflow.approval;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
record ApprovalId(UUID id) implements Serializable {

    static ApprovalId next() {
        return new ApprovalId(UUID.randomUUID());
    }
}
