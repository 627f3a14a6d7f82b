package org.twinflow.mobility;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A paper of a dossier as the matrix shows it; it says nothing of what stands in it.
 *
 * @param alternative the paper that may stand in for it, if any
 * @param reason the last reason for which it was sent back or waived, null if none
 * @param note what was said with the reason
 * @param why the word of the rule that asks for it
 * @param signedBy who has to sign it, null where nobody has
 * @param version how often it was handed in; 0 for never
 */
public record ItemSummary(
        DossierId dossier,
        Paper paper,
        @Nullable Paper alternative,
        ItemState state,
        LocalDate due,
        @Nullable ReturnReason reason,
        String note,
        @Nullable LocalDate validUntil,
        String why,
        @Nullable SignedBy signedBy,
        int version,
        @Nullable Instant changedAt) {

    /** Whether the departure waits for it. */
    public boolean isMandatory() {
        return !paper.isAfterReturn();
    }
}
