package org.twinflow.extraction;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.documents.DocumentDeleting;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.DocumentStored;
import org.twinflow.documents.Readings;

/** The files that wait, in rows: fair between projects, and not lost with the machine. */
@Component
@Transactional
class WorkQueue {

    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration LONG_PAUSE = Duration.ofMinutes(1);

    private final WorkRepository rows;
    private final Readings readings;
    private final ExtractionProperties properties;
    private final Clock clock;
    private final Map<String, Long> served = new ConcurrentHashMap<>();
    private final AtomicLong turns = new AtomicLong();

    WorkQueue(WorkRepository rows, Readings readings, ExtractionProperties properties, Clock clock) {
        this.rows = rows;
        this.readings = readings;
        this.properties = properties;
        this.clock = clock;
    }

    /** In the transaction of the upload: neither is there without the other. */
    @EventListener
    void on(DocumentStored stored) {
        if (readings.isToBeRead(stored.document(), stored.version())) {
            rows.save(new Work(stored, clock.instant()));
        }
    }

    /** In the transaction of the deletion: what is gone would only be in the way of what waits behind it. */
    @EventListener
    void on(DocumentDeleting deleting) {
        rows.dropAll(deleting.document().id());
    }

    /** In place of what is there for the same version. */
    void add(WorkKind kind, UUID document, int version, String project) {
        rows.drop(document, version);
        rows.save(new Work(kind, document, version, project, clock.instant()));
    }

    /** The oldest file of the project that has waited longest for its turn, leased. */
    Optional<Assignment> take(WorkKind kind) {
        var now = clock.instant();
        var project = rows.projectsThatWait(kind, now).stream()
                .min(Comparator.comparing(waiting -> served.getOrDefault(kind + waiting, 0L)));
        return project.flatMap(waiting -> rows.waiting(kind, waiting, now, Limit.of(1)).stream()
                .findFirst()
                .map(work -> work.assignment(properties.node() + "/" + UUID.randomUUID()))
                .filter(work -> rows.lease(work.work(), work.lease(), now, now.plus(properties.lease())) == 1)
                .map(work -> {
                    served.put(kind + waiting, turns.incrementAndGet());
                    if (kind == WorkKind.TEXT) {
                        readings.begin(work.document(), work.version());
                    }
                    return work;
                }));
    }

    /** Whether the lease still held: if not, somebody else reads the file and the outcome is his. */
    boolean finish(Assignment work) {
        return rows.finish(work.lease()) == 1;
    }

    /**
     * Finishes it if the lease still held, and does at once what follows from that: what has left the queue and was not
     * brought to its end would be so for ever.
     */
    void finish(Assignment work, Runnable end) {
        if (finish(work)) {
            end.run();
        }
    }

    /** Leaves a file to a later attempt, each time a longer while later. */
    void giveBack(Assignment work) {
        var pause = PAUSE.multipliedBy((long) work.attempt() * work.attempt());
        rows.giveBack(work.lease(), clock.instant().plus(pause));
    }

    /** Leaves a file for later that could not even be tried: it is not its fault. */
    void putBack(Assignment work) {
        rows.putBack(work.lease(), clock.instant().plus(LONG_PAUSE));
    }

    /** What waits or is being read, the oldest first. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        return rows.waitingByProject();
    }

    boolean holds(DocumentId document, int version) {
        return rows.existsByDocumentAndVersion(document.id(), version);
    }

    /** Whether the lease still held: then it is longer now. */
    boolean extend(Assignment work) {
        return rows.extend(work.lease(), clock.instant().plus(properties.lease())) == 1;
    }

    /** What this machine was reading when it went down is to be read again. */
    void recover(WorkKind kind) {
        rows.giveBackAll(kind, properties.node());
    }
}
