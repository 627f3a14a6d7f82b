package org.twinflow.previews;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.twinflow.documents.DocumentRead;
import org.twinflow.shared.Transactions;
import org.twinflow.shared.Workers;

/** The one thread that makes previews, with its process; it begins with what was left of the day before. */
@Component
class PreviewWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PreviewWorker.class);

    /** For rows that nobody announces: those given back, and those of another machine. */
    private static final long LOOK_AGAIN = 5;

    private final PreviewMaker maker;
    private final PreviewQueue queue;
    private final PreviewsProperties properties;
    private final Semaphore news = new Semaphore(0);
    private volatile @Nullable Thread thread;
    private volatile boolean ready;

    PreviewWorker(PreviewMaker maker, PreviewQueue queue, PreviewsProperties properties) {
        this.maker = maker;
        this.queue = queue;
        this.properties = properties;
    }

    @EventListener
    void on(DocumentRead read) {
        Transactions.committed(news::release);
    }

    @Override
    public void start() {
        queue.recover();
        if (ready) {
            begin();
        }
    }

    /** Not before the application answers: nobody looks at a preview until then. */
    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        ready = true;
        begin();
    }

    /** The thread works as long as it finds itself here, so it has to be here before it looks. */
    private void begin() {
        if (properties.enabled() && thread == null) {
            var worker = Workers.prepared("previews", this::work);
            thread = worker;
            worker.start();
        }
    }

    @Override
    public void stop() {
        var working = thread;
        thread = null;
        if (working != null) {
            Workers.end(working);
            queue.recover();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void work() {
        try {
            while (thread == Thread.currentThread()) {
                workInOneFolder();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever keeps the process from starting, a full disk for one, may be mended while we run. */
    private void workInOneFolder() throws InterruptedException {
        try {
            var spool = properties.spool().toAbsolutePath();
            FileSystemUtils.deleteRecursively(spool);
            Files.createDirectories(spool);
            try (var process = new DrawingProcess(spool, properties)) {
                while (thread == Thread.currentThread()) {
                    if (!maker.makeNext(process, spool)) {
                        news.tryAcquire(LOOK_AGAIN, TimeUnit.SECONDS);
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("No previews are made here until the process can be started", e);
            TimeUnit.SECONDS.sleep(LOOK_AGAIN);
        }
    }
}
