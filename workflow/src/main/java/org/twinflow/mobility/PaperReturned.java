package org.twinflow.mobility;

import java.util.Set;

/**
 * A paper was sent back with a reason; told in the transaction that does.
 *
 * @param version the one that was looked at
 * @param audience the names of those who hand it in
 */
public record PaperReturned(DossierId dossier, Paper paper, int version, boolean isForFamily, Set<String> audience) {}
