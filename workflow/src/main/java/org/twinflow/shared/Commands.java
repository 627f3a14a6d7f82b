package org.twinflow.shared;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Asks a program that may be installed beside us something short, such as its version. */
public final class Commands {

    private Commands() {}

    /** What it answers, line by line; nothing if it is not there, fails or does not answer in time. */
    public static List<String> ask(Duration patience, String... command) {
        try {
            var answer = Files.createTempFile("answer", null);
            try {
                return ask(answer, patience, command);
            } finally {
                Files.deleteIfExists(answer);
            }
        } catch (IOException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static List<String> ask(Path answer, Duration patience, String... command)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command);
        ChildJvm.clean(builder, Objects.requireNonNull(answer.toAbsolutePath().getParent()));
        var process = builder.redirectErrorStream(true)
                .redirectOutput(answer.toFile())
                .start();
        try {
            process.getOutputStream().close();
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0
                    ? Files.readString(answer, StandardCharsets.UTF_8).lines().toList()
                    : List.of();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
