package org.twinflow.search;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps from people, until the index has caught up, what was withdrawn from them. */
@Component
@Transactional
class SearchDenials {

    /** Longer than a backend needs to show what it was told. */
    private static final Duration CAUTION = Duration.ofSeconds(5);

    private final SearchDenialRepository denials;
    private final SearchItemRepository items;
    private final IndexProgress progress;
    private final Clock clock;

    SearchDenials(SearchDenialRepository denials, SearchItemRepository items, IndexProgress progress, Clock clock) {
        this.denials = denials;
        this.items = items;
        this.progress = progress;
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
    void forget() {
        // what is being written anew may be older than the change before
        if (!progress.isRebuilding()) {
            denials.forget(clock.instant().minus(CAUTION));
        }
    }
}
