package org.twinflow.mobility;

import org.jspecify.annotations.Nullable;

/**
 * A paper that the rules ask for.
 *
 * @param alternative the paper that may stand in for it, if any
 * @param why the word of the rule
 */
record Requirement(Paper paper, @Nullable Paper alternative, String why) {

    /** Reads {@code M16}, or {@code M08/M07} where either will do. */
    static Requirement of(String codes, String why) {
        var either = codes.split("/", 2);
        return new Requirement(Paper.valueOf(either[0]), either.length > 1 ? Paper.valueOf(either[1]) : null, why);
    }

    /** Two rules ask for the same paper: the later one says why, and a substitute that one allows is allowed. */
    Requirement with(Requirement other) {
        return new Requirement(paper, other.alternative == null ? alternative : other.alternative, other.why);
    }
}
