package org.twinflow.shared;

import java.util.List;
import java.util.UUID;

/**
 * What came of an action on several things, one by one.
 *
 * @param batch by which it is taken back, where that is possible
 */
public record BatchResult(UUID batch, List<BatchItem> items) {

    public long done() {
        return items.stream().filter(BatchItem::done).count();
    }

    public List<BatchItem> failed() {
        return items.stream().filter(item -> !item.done()).toList();
    }
}
