package org.twinflow.search;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.twinflow.shared.Workers;

/** Looks for an index that may be out of reach, so that it catches up as soon as it is back, and for one that is divided. */
@Component
class IndexWatch {

    private static final Logger LOG = LoggerFactory.getLogger(IndexWatch.class);

    private final SearchIndex index;
    private final IndexKeeping keeping;
    private final AtomicBoolean looking = new AtomicBoolean();

    IndexWatch(SearchIndex index, IndexKeeping keeping) {
        this.index = index;
        this.keeping = keeping;
    }

    /** In a thread of its own: who waits for an answer that does not come would hold up all that is done by the clock. */
    @Scheduled(initialDelay = 3_000, fixedDelay = 3_000)
    void look() {
        if (!keeping.isForOneNode() && looking.compareAndSet(false, true)) {
            Workers.begin("search-index-watch", () -> {
                try {
                    if (keeping.hasComeBack()) {
                        index.mend();
                    }
                } finally {
                    looking.set(false);
                }
            });
        }
    }

    /** Each node would have an index of its own and each event reach one of them. */
    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void warnOfOtherNodes() {
        if (index.condition() == SearchIndexCondition.DIVIDED) {
            LOG.error("Several nodes share this database, but the search index is made for one");
        }
    }
}
