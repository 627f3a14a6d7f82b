package org.twinflow.approval;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.DocumentId;
import org.twinflow.people.PersonId;

/**
 * What somebody wants approved.
 *
 * @param version the one that the asker has seen; it must be the latest
 * @param asked all of them must approve
 * @param due until when, null to leave it open
 */
public record ApprovalRequest(
        DocumentId document,
        int version,
        Set<PersonId> asked,
        @Nullable LocalDate due) {

    public ApprovalRequest {
        asked = Set.copyOf(asked);
    }
}
