package org.twinflow.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some of a list, and where it goes on.
 *
 * @param next the cursor of the next page, null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public <R> Page<R> map(Function<T, R> mapper) {
        return new Page<>(items.stream().<R>map(mapper).toList(), next);
    }
}
