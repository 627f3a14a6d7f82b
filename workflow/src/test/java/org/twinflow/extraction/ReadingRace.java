package org.twinflow.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.tika.exception.TikaConfigException;

/** Processes that read files one after the other, as many at once as there are processes; for benchmarks. */
public final class ReadingRace implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final List<ReadingProcess> processes = new ArrayList<>();

    /** @param folder for what the processes are given */
    public ReadingRace(Path folder, int processes) throws IOException, TikaConfigException {
        var properties = new ExtractionProperties(folder, LIMIT, Map.of(), "512m", processes, "one");
        for (var number = 0; number < processes; number++) {
            this.processes.add(new ReadingProcess(folder.resolve("reader-" + number), properties));
        }
    }

    /** Reads them all; how many were read to a text. */
    public int read(List<byte[]> files) throws InterruptedException {
        var next = new AtomicInteger();
        var read = new AtomicInteger();
        var threads = new ArrayList<Thread>();
        for (var process : processes) {
            threads.add(Thread.ofPlatform().start(() -> {
                for (var file = next.getAndIncrement(); file < files.size(); file = next.getAndIncrement()) {
                    read.addAndGet(isRead(process, files.get(file)) ? 1 : 0);
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        return read.get();
    }

    private static boolean isRead(ReadingProcess process, byte[] file) {
        try {
            return process.read(new ByteArrayInputStream(file), LIMIT).getEmitData() != null;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        for (var process : processes) {
            process.close();
        }
    }
}
