package org.twinflow.budget;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.DocumentId;

/**
 * An entry of what was paid.
 *
 * @param receipt null as long as none was handed in
 * @param by who entered it
 * @param struck whether it was crossed out and counts no more
 */
public record PaymentDetails(
        UUID id,
        LocalDate on,
        CostKind kind,
        Money amount,
        String words,
        @Nullable DocumentId receipt,
        String by,
        Instant at,
        boolean struck) {}
