package org.twinflow.datasheets;

import java.time.LocalDate;

/**
 * A sheet in a list.
 *
 * @param asked how many pupils are asked
 * @param filled how many of them have written
 * @param mine whether the reader's own row is still missing
 */
public record DataSheetSummary(
        DataSheetId id, String title, LocalDate due, boolean open, int asked, int filled, boolean mine) {}
