package org.twinflow.web.inbox;

import java.util.List;

/**
 * The rows of an urgency.
 *
 * @param name {@code late}, {@code today}, {@code week}, {@code later} or {@code done}
 * @param count of all such tasks, not only of those on the page
 */
public record RowGroup(String name, long count, List<Row> rows) {}
