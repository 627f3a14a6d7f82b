package org.twinflow.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import org.apache.tika.exception.TikaConfigException;
import org.twinflow.benchmarks.Crew;

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
        var free = new ArrayBlockingQueue<>(processes.size(), false, processes);
        return Crew.work(processes.size(), files.size(), file -> {
            var process = Objects.requireNonNull(free.poll());
            try {
                return isRead(process, files.get(file));
            } finally {
                free.add(process);
            }
        });
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
