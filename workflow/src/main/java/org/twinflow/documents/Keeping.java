package org.twinflow.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * For how long a document is there; three things that have nothing to do with each other.
 *
 * @param retentionClass the class by whose rule it is kept
 * @param keptUntil the last day; null where nobody has said so: until somebody throws it away
 * @param expiresOn until when the paper itself is valid, null for ever
 * @param held whether somebody has suspended its end
 * @param inStage whether a stage of the project holds it, so that the trash is not emptied of it
 */
public record Keeping(
        String retentionClass,
        @Nullable LocalDate keptUntil,
        @Nullable LocalDate expiresOn,
        boolean held,
        boolean inStage) {}
