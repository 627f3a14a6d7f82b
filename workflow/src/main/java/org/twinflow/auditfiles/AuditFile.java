package org.twinflow.auditfiles;

import java.time.Instant;
import org.twinflow.documents.DocumentId;
import org.twinflow.people.PersonSummary;

/**
 * The audit file of a mobility, as it was written the last time.
 *
 * @param settled how many papers that are asked for are checked or done without
 * @param papers how many are asked for
 * @param enclosed how many are in the archive
 * @param purged how many were deleted, for their time was over
 */
public record AuditFile(
        DocumentId document,
        int version,
        String sha256,
        long size,
        int papers,
        int settled,
        int enclosed,
        int purged,
        PersonSummary by,
        Instant at) {

    /** In per cent. */
    public int completeness() {
        return papers == 0 ? 100 : settled * 100 / papers;
    }
}
