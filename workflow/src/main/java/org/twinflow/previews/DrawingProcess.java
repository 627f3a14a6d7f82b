package org.twinflow.previews;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.twinflow.shared.ChildJvm;
import org.twinflow.shared.Workers;

/** Our line to a {@link Child}: started when there is something to draw, ended when it hangs, started anew when it died. */
final class DrawingProcess implements AutoCloseable {

    /** What the virtual machine answers when it ends for want of memory. */
    private static final int OUT_OF_MEMORY = 3;

    /** A question that it has no answer to, but answers. */
    private static final String NOTHING = "";

    private final Path spool;
    private final PreviewsProperties properties;
    private @Nullable Path folder;
    private @Nullable Line line;

    /** A running process and its two ends. */
    private record Line(Process process, BufferedWriter questions, BufferedReader answers) {}

    DrawingProcess(Path spool, PreviewsProperties properties) {
        this.spool = spool;
        this.properties = properties;
    }

    /** Draws one file. Whatever it does, this returns in time, and the next file finds a process again. */
    Outcome draw(Request request) throws IOException, InterruptedException {
        var open = line == null || !line.process().isAlive() ? start() : line;
        try {
            var answer = heard(asked(open, request.line()), open);
            if (answer == null) {
                close();
                return Outcome.none("timeout");
            }
            return outcome(answer, open);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            close();
            throw e;
        }
    }

    /**
     * The answer; null where the file has had its time. It comes after all others in the queue for the processor, so what
     * counts is what it has had of that, and a few times as long by the clock.
     */
    private @Nullable String heard(Future<String> answer, Line open) throws ExecutionException, InterruptedException {
        var before = processorTime(open);
        for (var round = 1; round <= PreviewsProperties.BUSY; round++) {
            try {
                return answer.get(properties.timeout().toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                var used = processorTime(open).minus(before);
                if (used.multipliedBy(2).compareTo(properties.timeout()) >= 0) {
                    return null;
                }
            }
        }
        return null;
    }

    private static Duration processorTime(Line open) {
        return open.process().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static Future<String> asked(Line line, String question) {
        return CompletableFuture.supplyAsync(() -> ask(line, question), task -> Workers.begin("drawing-answers", task));
    }

    private static String ask(Line line, String question) {
        try {
            line.questions().write(question);
            line.questions().newLine();
            line.questions().flush();
            var answer = line.answers().readLine();
            return answer == null ? "" : answer;
        } catch (IOException e) {
            return ""; // it went down while we spoke to it
        }
    }

    private Outcome outcome(String answer, Line open) throws IOException, InterruptedException {
        var words = answer.split(" ", 2);
        if (words.length == 2 && words[0].equals("made") && words[1].matches("\\d{1,6}")) {
            return Outcome.made(Integer.parseInt(words[1]));
        }
        if (words.length == 2 && words[0].equals("none") && words[1].matches("[a-z-]{1,32}")) {
            return Outcome.none(words[1]);
        }
        var ended = open.process().waitFor(5, TimeUnit.SECONDS);
        var memory = ended && open.process().exitValue() == OUT_OF_MEMORY;
        close();
        return Outcome.none(memory ? "memory" : "crash");
    }

    /** Returns once it answers: to start may take long on a busy machine, and that is not the time of a file. */
    private Line start() throws IOException, InterruptedException {
        close();
        folder = Files.createTempDirectory(spool, "process");
        var program = ChildJvm.prepare(folder, properties.memory(), Child.class);
        var options = List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                "-Duser.home=" + folder,
                "-Dpdfbox.fontcache=" + folder);
        program.command().addAll(1, options);
        var process = Isolation.apart(program).start();
        var started = new Line(
                process,
                new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8)),
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
        line = started;
        try {
            asked(started, NOTHING).get(PreviewsProperties.TO_START.toMillis(), TimeUnit.MILLISECONDS);
            return started;
        } catch (ExecutionException | TimeoutException e) {
            close();
            throw new IOException("The drawing process does not start", e);
        }
    }

    @Override
    public void close() throws IOException {
        if (line != null) {
            Isolation.end(line.process());
            line = null;
        }
        if (folder != null) {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
