package org.twinflow.extraction;

import java.time.Instant;

/**
 * Files of a project that wait to be read or are being read.
 *
 * @param project its id, or {@code none}
 * @param oldest since when the first of them has waited
 */
public record Waiting(WorkKind kind, String project, long files, Instant oldest) {}
