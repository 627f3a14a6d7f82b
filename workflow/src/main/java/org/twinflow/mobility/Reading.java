package org.twinflow.mobility;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonSummary;

/**
 * What was read on a paper and what follows from it.
 *
 * @param statedBy who read it, null as long as nobody has
 * @param advice what the rules say, null as long as nothing was read
 * @param mayState whether the reader may write down what stands on it
 * @param proposed what was seen on it while it was read, to be compared and saved; nothing once somebody has
 */
public record Reading(
        PaperFacts facts,
        @Nullable PersonSummary statedBy,
        @Nullable Instant statedAt,
        @Nullable PaperAdvice advice,
        List<PaperCheck> checks,
        boolean mayState,
        PaperFacts proposed) {

    public static final Reading NONE =
            new Reading(PaperFacts.NONE, null, null, null, List.of(), false, PaperFacts.NONE);

    public Reading {
        checks = List.copyOf(checks);
    }

    public boolean isStated() {
        return statedBy != null;
    }

    /** Whether something is there for whoever decides to look at. */
    public boolean isDoubtful() {
        return advice != null && advice.verdict() != PaperAdvice.Verdict.PREVALID
                || checks.stream().anyMatch(check -> check.verdict() == PaperCheck.Verdict.ATTENTION);
    }
}
