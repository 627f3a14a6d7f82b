package org.twinflow.extraction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.tika.exception.TikaConfigException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinflow.documents.DocumentStored;
import org.twinflow.shared.Transactions;
import org.twinflow.shared.Workers;

/**
 * The threads that read, each with a process of its own; they begin with what was left of the day before.
 *
 * <p>The first does all the work there is for one; a further one starts its process only when those before it are busy.
 */
@Component
class ReadingWorkers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingWorkers.class);

    /** For rows that nobody announces: those given back, and those of another machine. */
    private static final long LOOK_AGAIN = 2;

    private static final long TRY_AGAIN = 10;

    private final Extraction extraction;
    private final WorkQueue queue;
    private final WorkerBoard board;
    private final ExtractionProperties properties;
    private final Semaphore news = new Semaphore(0);
    private final AtomicInteger busy = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;
    private volatile boolean ready;

    ReadingWorkers(Extraction extraction, WorkQueue queue, WorkerBoard board, ExtractionProperties properties) {
        this.extraction = extraction;
        this.queue = queue;
        this.board = board;
        this.properties = properties;
    }

    @EventListener
    void on(DocumentStored stored) {
        Transactions.committed(() -> news.release(properties.workers()));
    }

    @Override
    public void start() {
        queue.recover(WorkKind.TEXT);
        running = true;
        if (ready) {
            begin();
        }
    }

    /** Not before the application answers: processes that start take their time from those that start it. */
    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        ready = true;
        begin();
    }

    private void begin() {
        for (var number = 1; number <= properties.workers(); number++) {
            var before = number - 1;
            threads.add(Workers.begin("reader-" + number, () -> work(before)));
        }
    }

    @Override
    public void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
        threads.forEach(Workers::end);
        threads.clear();
        queue.recover(WorkKind.TEXT);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work(int before) {
        try {
            while (running) {
                workWithOneProcess(before);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever keeps a process from starting, a full disk for one, may be mended while we run. */
    private void workWithOneProcess(int before) throws InterruptedException {
        try (var process = new ReadingProcess(properties.inbox().resolve("reader-" + (before + 1)), properties)) {
            board.waits(Thread.currentThread().getName(), WorkKind.TEXT);
            if (before == 0) {
                process.warmUp();
            }
            while (running) {
                readOrWait(process, before);
            }
        } catch (IOException | TikaConfigException | RuntimeException e) {
            LOG.error("No files are read here until the process can be started", e);
            TimeUnit.SECONDS.sleep(TRY_AGAIN);
        }
    }

    private void readOrWait(ReadingProcess process, int before) throws InterruptedException {
        try {
            if (busy.get() < before || !readNext(process)) {
                news.tryAcquire(LOOK_AGAIN, TimeUnit.SECONDS);
            }
        } catch (RuntimeException e) {
            LOG.error("A file could not be read", e);
            TimeUnit.SECONDS.sleep(LOOK_AGAIN);
        }
    }

    private boolean readNext(ReadingProcess process) throws InterruptedException {
        busy.incrementAndGet();
        try {
            return extraction.readNext(process).isPresent();
        } finally {
            busy.decrementAndGet();
        }
    }
}
