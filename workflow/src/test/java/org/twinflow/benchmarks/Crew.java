package org.twinflow.benchmarks;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** So many at once, who take one piece of work after the other. */
public final class Crew {

    private Crew() {}

    /**
     * Does the work for each number from 0 on, and says for how many it did well.
     *
     * @throws IllegalStateException when it failed for one: a run that leaves something out measures nothing
     */
    public static int work(int atOnce, int pieces, IntPredicate work) throws InterruptedException {
        try (var crew = Executors.newFixedThreadPool(atOnce)) {
            var done = IntStream.range(0, pieces)
                    .mapToObj(piece -> crew.submit(() -> work.test(piece)))
                    .toList();
            var well = 0;
            for (var each : done) {
                well += each.get() ? 1 : 0;
            }
            return well;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
