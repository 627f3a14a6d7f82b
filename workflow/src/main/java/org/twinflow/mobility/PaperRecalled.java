package org.twinflow.mobility;

import java.time.Instant;
import java.util.Set;

/**
 * Nobody stands behind a paper any more, and it is asked for anew: a consent was taken back, an agreement changed.
 *
 * @param audience the names of those who check it
 */
public record PaperRecalled(DossierId dossier, Paper paper, Instant at, Set<String> audience) {}
