package org.twinflow.web.health;

import java.util.List;

/**
 * How one part is.
 *
 * @param key the last part of its message keys: {@code health.part.KEY}
 * @param facts fill the placeholders of {@code health.fact.KEY}
 */
public record Check(String key, State state, List<Object> facts) {

    /** How a part is. */
    public enum State {
        WELL,
        /** Works, but something needs a look. */
        BUSY,
        /** Does not work. */
        DOWN
    }

    public static Check well(String key, Object... facts) {
        return new Check(key, State.WELL, List.of(facts));
    }

    public static Check of(String key, boolean well, Object... facts) {
        return new Check(key, well ? State.WELL : State.BUSY, List.of(facts));
    }

    static Check down(String key) {
        return new Check(key, State.DOWN, List.of());
    }
}
