package org.twinflow.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps from people, until the index has caught up, what was withdrawn from them. */
@Component
@Transactional
class SearchDenials {

    /** Longer than a backend needs to show what it was told. */
    private static final Duration CAUTION = Duration.ofSeconds(5);

    private static final int AT_ONCE = 1_000;

    private final SearchDenialRepository denials;
    private final SearchItemRepository items;
    private final IndexProgress progress;
    private final IndexKeeping keeping;
    private final Clock clock;

    SearchDenials(
            SearchDenialRepository denials,
            SearchItemRepository items,
            IndexProgress progress,
            IndexKeeping keeping,
            Clock clock) {
        this.denials = denials;
        this.items = items;
        this.progress = progress;
        this.keeping = keeping;
        this.clock = clock;
    }

    void deny(String item) {
        denials.save(new SearchDenial(item, clock.instant()));
    }

    /** The items that these groups may not see, though the index may say otherwise: the rows know better. */
    @Transactional(readOnly = true)
    Set<String> forbidden(Set<String> tokens) {
        var forbidden = new HashSet<>(denials.items());
        if (!forbidden.isEmpty()) {
            items.visible(Set.copyOf(forbidden), tokens).forEach(forbidden::remove);
        }
        return forbidden;
    }

    @Scheduled(fixedDelay = 5_000)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void forget() {
        // what is being written anew may be older than the change before
        if (progress.isRebuilding() || keeping.isAway()) {
            return;
        }
        var before = clock.instant().minus(CAUTION);
        var told = denials.told(before);
        if (!told.isEmpty()) {
            keeping.alone(() -> forget(told, before));
        }
    }

    /** What the index was told is not always what it shows. */
    private void forget(List<String> told, Instant before) {
        try {
            keeping.refresh();
        } catch (RuntimeException e) {
            if (keeping.isAway(e)) {
                return;
            }
            throw keeping.told(e);
        }
        for (var from = 0; from < told.size(); from += AT_ONCE) {
            denials.forget(told.subList(from, Math.min(told.size(), from + AT_ONCE)), before);
        }
    }
}
