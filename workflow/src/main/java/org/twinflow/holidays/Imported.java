package org.twinflow.holidays;

/**
 * What came of a file of breaks.
 *
 * @param known were there already, with the same days
 */
public record Imported(int added, int known) {}
