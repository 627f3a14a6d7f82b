package org.twinflow.extraction;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinflow.documents.DocumentRead;
import org.twinflow.shared.Transactions;
import org.twinflow.shared.Workers;

/** The thread that has pictures of text read, one file after the other, beside all others and behind them. */
@Component
class OcrWorkers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OcrWorkers.class);
    private static final long LOOK_AGAIN = 10;

    private final Ocr ocr;
    private final WorkQueue queue;
    private final OcrProperties ocrProperties;
    private final ExtractionProperties properties;
    private final Semaphore news = new Semaphore(0);
    private @Nullable Thread thread;
    private volatile boolean running;
    private volatile boolean ready;

    OcrWorkers(Ocr ocr, WorkQueue queue, OcrProperties ocrProperties, ExtractionProperties properties) {
        this.ocr = ocr;
        this.queue = queue;
        this.ocrProperties = ocrProperties;
        this.properties = properties;
    }

    @EventListener
    void on(DocumentRead read) {
        Transactions.committed(news::release);
    }

    @Override
    public void start() {
        queue.recover(WorkKind.OCR);
        running = true;
        if (ready) {
            begin();
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        ready = true;
        begin();
    }

    private void begin() {
        if (properties.workers() > 0) {
            thread = Workers.begin("ocr", this::work);
        }
    }

    @Override
    public void stop() {
        running = false;
        var working = thread;
        if (working != null) {
            Workers.end(working);
        }
        queue.recover(WorkKind.OCR);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        try {
            while (running) {
                workWithOneProcess();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void workWithOneProcess() throws InterruptedException {
        try (var process = new OcrProcess(properties.inbox().resolve("ocr"), ocrProperties)) {
            while (running) {
                if (ocr.readNext(process).isEmpty()) {
                    news.tryAcquire(LOOK_AGAIN, TimeUnit.SECONDS);
                }
                news.drainPermits();
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("No pictures of text are read here for a moment", e);
            TimeUnit.SECONDS.sleep(LOOK_AGAIN);
        }
    }
}
