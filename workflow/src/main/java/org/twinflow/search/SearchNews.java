package org.twinflow.search;

import java.time.Instant;

/**
 * What of a search is new to its reader.
 *
 * @param total how many hits the reader may see at this moment
 * @param latest since when the newest of them can be found; the moment asked for when there are none
 */
public record SearchNews(long total, Instant latest) {}
