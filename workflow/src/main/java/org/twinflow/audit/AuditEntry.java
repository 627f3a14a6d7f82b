package org.twinflow.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

/**
 * One thing that happened.
 *
 * @param number counts up; a gap shows that a row was taken away
 * @param who null for the system itself or somebody who is not signed in
 * @param action a word such as {@code document.read}
 * @param subject what it was done to, such as {@code document:ID}
 * @param facts ids and codes, never names or titles
 */
public record AuditEntry(
        long number, Instant at, @Nullable PersonId who, String action, String subject, Map<String, String> facts) {}
