package org.twinflow.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some documents of a list.
 *
 * @param next the cursor of the next page, null on the last
 * @param total how many the whole list has
 */
public record Shelf(List<DocumentDetails> items, @Nullable String next, long total) {}
