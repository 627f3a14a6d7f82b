package org.twinflow.web.health;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one part is.
 *
 * @param key the last part of its message keys: {@code health.part.KEY}
 * @param facts fill the placeholders of {@code health.fact.KEY}
 * @param remedy a command that helps, if there is one
 */
public record Check(
        String key,
        State state,
        List<Object> facts,
        @Nullable String remedy) {

    /** How a part is. */
    public enum State {
        WELL,
        /** Works, but something needs a look. */
        BUSY,
        /** Does not work. */
        DOWN,
        /** An optional part that is not installed: only its own feature is missing. */
        ABSENT
    }

    public static Check well(String key, Object... facts) {
        return new Check(key, State.WELL, List.of(facts), null);
    }

    public static Check of(String key, boolean well, Object... facts) {
        return new Check(key, well ? State.WELL : State.BUSY, List.of(facts), null);
    }

    static Check down(String key) {
        return new Check(key, State.DOWN, List.of(), null);
    }

    static Check absent(String key, String remedy) {
        return new Check(key, State.ABSENT, List.of(), remedy);
    }
}
