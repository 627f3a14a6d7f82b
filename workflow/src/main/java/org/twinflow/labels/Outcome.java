package org.twinflow.labels;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.DocumentId;

/**
 * What was decided, as the applicant reads it.
 *
 * @param candidate whether the score makes the project a candidate for the European label
 * @param reason why the officer decided otherwise than the scores propose, or an empty text
 * @param feedback by criterion
 * @param certificate the code of the certificate, null until it is issued
 * @param document the certificate as a file, null until it is filed
 */
public record Outcome(
        Decision decision,
        double finalScore,
        boolean candidate,
        String reason,
        Map<String, String> feedback,
        Instant decidedAt,
        @Nullable String certificate,
        @Nullable DocumentId document) {}
