package org.twinflow.pages;

import java.util.List;

/**
 * What the rules say of showing a page to somebody.
 *
 * @param obstacles what stands in the way, when it is blocked
 */
public record Verdict(Outcome outcome, List<Obstacle> obstacles) {

    public Verdict {
        obstacles = List.copyOf(obstacles);
    }

    public boolean isBlocked() {
        return outcome == Outcome.BLOCK;
    }

    /** What follows. */
    public enum Outcome {
        BLOCK,
        REVIEW,
        AUTO
    }

    /**
     * Something that stands in the way, as a sentence that says what to do.
     *
     * @param code a message key
     */
    public record Obstacle(String code, List<Object> arguments) {

        public Obstacle {
            arguments = List.copyOf(arguments);
        }

        static Obstacle of(String code, Object... arguments) {
            return new Obstacle(code, List.of(arguments));
        }
    }
}
