package org.twinflow.extraction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.documents.DocumentId;

/** Where the workers of this machine write what they do, for those who look after it. */
@Component
class WorkerBoard {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Clock clock;
    private final Map<String, WorkerActivity> workers = new ConcurrentHashMap<>();
    private final Map<WorkKind, Deque<Instant>> done = new EnumMap<>(WorkKind.class);

    WorkerBoard(Clock clock) {
        this.clock = clock;
        for (var kind : WorkKind.values()) {
            done.put(kind, new ArrayDeque<>());
        }
    }

    void waits(String worker, WorkKind kind) {
        write(worker, kind, null, 0);
    }

    void begins(String worker, WorkKind kind, DocumentId document) {
        write(worker, kind, document, 0);
    }

    void restarts(String worker, WorkKind kind) {
        write(worker, kind, null, 1);
    }

    /** A file of text or a page of pictures is read. */
    void done(WorkKind kind) {
        var times = times(kind);
        synchronized (times) {
            times.add(clock.instant());
            forget(times);
        }
    }

    long doneWithin(WorkKind kind, Duration past) {
        var from = clock.instant().minus(past);
        var times = times(kind);
        synchronized (times) {
            forget(times);
            return times.stream().filter(time -> time.isAfter(from)).count();
        }
    }

    List<WorkerActivity> workers() {
        return workers.values().stream()
                .sorted(Comparator.comparing(WorkerActivity::name))
                .toList();
    }

    private void write(String worker, WorkKind kind, @Nullable DocumentId document, int restarts) {
        workers.compute(
                worker,
                (name, before) -> new WorkerActivity(
                        name, kind, document, clock.instant(), (before == null ? 0 : before.restarts()) + restarts));
    }

    private Deque<Instant> times(WorkKind kind) {
        return done.getOrDefault(kind, new ArrayDeque<>());
    }

    private void forget(Deque<Instant> times) {
        var from = clock.instant().minus(HOUR);
        while (!times.isEmpty() && times.getFirst().isBefore(from)) {
            times.removeFirst();
        }
    }
}
