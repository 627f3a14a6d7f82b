package org.twinflow.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.PaperPage.Look;
import org.twinflow.shared.ChildJvm;
import org.twinflow.shared.Workers;

/** Reads pictures of text in a process of its own; a page that kills it costs that page and nothing else. */
final class OcrProcess implements AutoCloseable {

    private static final String GONE = "GONE";
    private static final long TO_OPEN = 60;
    private static final long TO_DRAW = 60;
    private static final long LONGEST_TABLE = 20_000_000;

    private final Spool spool;
    private final OcrProperties properties;
    private @Nullable Process process;
    private LinkedBlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private @Nullable String opening;

    OcrProcess(Path folder, OcrProperties properties) throws IOException {
        this.spool = new Spool(folder);
        this.properties = properties;
    }

    /** Puts a plain copy of a file where the process finds it; how many pages it has, none if it cannot be opened. */
    int open(InputStream content, boolean pdf) throws IOException, InterruptedException {
        var file = spool.copy(content);
        opening = String.join(
                OcrWorker.SEPARATOR,
                "OPEN",
                pdf ? "pdf" : "image",
                file.toString(),
                Long.toString(properties.mostPixels()));
        var answer = ask(opening, TO_OPEN).split(OcrWorker.SEPARATOR);
        if (answer[0].equals("PAGES")) {
            return Integer.parseInt(answer[1]);
        }
        try {
            spool.requireRoom();
            return 0;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /**
     * Reads a page of the open file.
     *
     * @param languages as Tesseract names them
     * @param upright whether the page is known to be, or has to be turned first
     */
    PageText read(int page, String languages, boolean upright) throws IOException, InterruptedException {
        if (process == null && opening != null && !ask(opening, TO_OPEN).startsWith("PAGES")) {
            return PageText.failed();
        }
        var seconds = properties.pageTimeout().toSeconds();
        var answer = ask(
                        String.join(
                                OcrWorker.SEPARATOR,
                                "READ",
                                Integer.toString(page),
                                Long.toString(seconds),
                                upright ? "3" : "1",
                                languages,
                                properties.tesseract()),
                        seconds + TO_DRAW)
                .split(OcrWorker.SEPARATOR);
        return switch (answer[0]) {
            case "DONE" -> recognized(languages, answer);
            case "BLANK" -> new PageText(PageSource.BLANK, "", 0, null, null);
            default -> failed();
        };
    }

    /** The plain copy is gone after this, whatever became of it. */
    void forget() throws IOException {
        opening = null;
        end();
        spool.sweep();
    }

    @Nullable ProcessHandle handle() {
        return process == null ? null : process.toHandle();
    }

    private PageText failed() throws IOException {
        spool.requireRoom();
        return PageText.failed();
    }

    /** @param answer after its first word, the figures of the picture in the order of the worker */
    private PageText recognized(String languages, String[] answer) throws IOException {
        var table = spool.temporary().resolve("page.tsv");
        if (Files.size(table) > LONGEST_TABLE) {
            return PageText.failed();
        }
        var recognition = Recognition.of(Files.readAllLines(table, StandardCharsets.UTF_8));
        var look = new Look(
                Integer.parseInt(answer[1]),
                Integer.parseInt(answer[2]),
                recognition.confidence(),
                Integer.parseInt(answer[3]),
                Integer.parseInt(answer[4]));
        return new PageText(PageSource.OCR, recognition.text(), recognition.confidence(), languages, look);
    }

    /** One answer to one line; a process that does not answer in time is ended and started again when next asked. */
    private String ask(String line, long seconds) throws IOException, InterruptedException {
        var running = process == null ? start() : process;
        try {
            running.outputWriter(StandardCharsets.UTF_8)
                    .append(line)
                    .append('\n')
                    .flush();
        } catch (IOException e) {
            end();
            return GONE;
        }
        var answer = answers.poll(seconds, TimeUnit.SECONDS);
        if (answer == null || answer.equals(GONE)) {
            end();
            return GONE;
        }
        return answer;
    }

    private Process start() throws IOException {
        var started = ChildJvm.prepare(spool.temporary(), properties.memory(), OcrWorker.class)
                .start();
        var heard = new LinkedBlockingQueue<String>();
        Workers.begin("ocr-answers", () -> listen(started, heard));
        answers = heard;
        process = started;
        return started;
    }

    private static void listen(Process process, LinkedBlockingQueue<String> answers) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(answers::add);
        } catch (IOException | java.io.UncheckedIOException e) {
            // it is gone, which is said below
        } finally {
            answers.add(GONE);
        }
    }

    private void end() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            process = null;
        }
    }

    @Override
    public void close() throws IOException {
        forget();
    }
}
