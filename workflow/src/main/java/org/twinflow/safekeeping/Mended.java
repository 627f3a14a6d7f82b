package org.twinflow.safekeeping;

/**
 * What came of putting contents back from a backup.
 *
 * @param whole how many are whole again
 * @param left how many are still damaged or missing, for the backup has them not or no better
 */
public record Mended(int whole, int left) {}
