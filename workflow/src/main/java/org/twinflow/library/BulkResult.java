package org.twinflow.library;

import java.util.List;
import java.util.UUID;

/**
 * What came of an action on several documents, one by one.
 *
 * @param batch by which it is taken back, where that is possible
 */
public record BulkResult(UUID batch, List<ItemResult> items) {

    public long done() {
        return items.stream().filter(ItemResult::done).count();
    }

    public List<ItemResult> failed() {
        return items.stream().filter(item -> !item.done()).toList();
    }
}
