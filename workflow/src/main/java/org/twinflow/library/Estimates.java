package org.twinflow.library;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * About how much projects store: the last count of a minute ago at most, and what this machine took in since. What was
 * deleted meanwhile makes it too large, what another machine took in makes it too small: it is good enough while a fifth
 * of the space is left.
 */
final class Estimates {

    private static final Duration GOOD_FOR = Duration.ofMinutes(1);
    private static final int MOST_PROJECTS = 10_000;

    private final Cache<UUID, AtomicLong> bytes = Caffeine.newBuilder()
            .expireAfterWrite(GOOD_FOR)
            .maximumSize(MOST_PROJECTS)
            .build();

    /** Whether so many bytes more leave a fifth of the limit for sure; then they are added. */
    boolean fits(UUID project, long more, long limit) {
        var known = bytes.getIfPresent(project);
        if (known == null || known.get() + more > limit / 5 * 4) {
            return false;
        }
        known.addAndGet(more);
        return true;
    }

    void count(UUID project, long stored) {
        bytes.put(project, new AtomicLong(stored));
    }
}
