package org.twinflow.search;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What this node knows of the health of its index. */
@Component
class IndexProgress {

    private final AtomicLong done = new AtomicLong();
    private final AtomicLong damages = new AtomicLong();
    private volatile boolean rebuilding;
    private volatile boolean comparing;
    private volatile boolean filling;
    private volatile @Nullable SearchComparison compared;
    private volatile @Nullable Instant rebuilt;

    boolean isRebuilding() {
        return rebuilding;
    }

    /** Whether some of what there is cannot be found yet. */
    boolean isFilling() {
        return filling;
    }

    void emptied() {
        filling = true;
    }

    void begins() {
        done.set(0);
        rebuilding = true;
    }

    void wrote(int items) {
        done.addAndGet(items);
    }

    void ends(@Nullable Instant whole) {
        rebuilding = false;
        if (whole != null) {
            rebuilt = whole;
            filling = false;
        }
    }

    void damaged() {
        damages.incrementAndGet();
    }

    void compares(boolean now) {
        comparing = now;
    }

    void compared(SearchComparison comparison) {
        compared = comparison;
    }

    SearchIndexState state(SearchIndexCondition condition, long items, long waiting, long failed) {
        return new SearchIndexState(
                condition,
                rebuilding,
                comparing,
                rebuilding ? done.get() : items,
                items,
                waiting,
                failed,
                damages.get(),
                compared,
                rebuilt);
    }
}
