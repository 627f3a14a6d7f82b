package org.twinflow.thorough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.twinflow.Http;

/** The packaged application as a child process with its data beneath a folder, which may be killed at any moment. */
public final class RunningJar implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Path JAR = Path.of("target/twinflow.jar").toAbsolutePath();

    private final Process process;
    private final int port;
    private final Path log;

    private RunningJar(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** @param options of the Java machine where they begin with {@code -X}, else of the application */
    public static RunningJar start(Path folder, String... options) {
        var jar = launch(folder, options);
        jar.awaitLine("Started TwinflowApplication");
        return jar;
    }

    /** Starts the demonstration and waits until it is written. */
    public static RunningJar demo(Path folder, String... options) {
        var all = Stream.concat(Stream.of("--spring.profiles.active=demo"), Arrays.stream(options));
        var jar = launch(folder, all.toArray(String[]::new));
        jar.awaitLine("Demonstration at");
        return jar;
    }

    /** Carries out one of its commands and tells what it said. */
    public static String command(Path folder, String command, String... options) throws InterruptedException {
        var all = Stream.concat(Stream.of("--twinflow.command=" + command), Arrays.stream(options));
        var jar = launch(folder, all.toArray(String[]::new));
        assertThat(jar.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(jar.process.exitValue()).as(jar.log()).isZero();
        return jar.log();
    }

    /** Starts it and waits for its end, where it is not to come up. */
    public static String refused(Path folder, String... options) throws InterruptedException {
        var jar = launch(folder, options);
        assertThat(jar.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(jar.process.exitValue()).isNotZero();
        return jar.log();
    }

    private static RunningJar launch(Path folder, String... options) {
        try (var socket = new ServerSocket(0)) {
            var port = socket.getLocalPort();
            var log = folder.resolve("application-" + UUID.randomUUID() + ".log");
            var process = new ProcessBuilder(command(port, options))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new RunningJar(process, port, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(int port, String... options) {
        var command = new ArrayList<>(List.of(JAVA.toString()));
        Arrays.stream(options).filter(option -> option.startsWith("-X")).forEach(command::add);
        command.addAll(List.of("-jar", JAR.toString(), "--server.port=" + port));
        Arrays.stream(options).filter(option -> !option.startsWith("-X")).forEach(command::add);
        return command;
    }

    private void awaitLine(String words) {
        await().atMost(PATIENCE)
                .failFast("It went down, see " + log, () -> !process.isAlive())
                .until(() -> log().contains(words));
    }

    public Http http(String password) {
        return new Http(port, password);
    }

    public int port() {
        return port;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The processes in which it reads files. */
    public List<ProcessHandle> readers() {
        return process.descendants().toList();
    }

    /** Has the machine collect all garbage, so that its log says how much is in use. */
    void collectGarbage() throws IOException, InterruptedException {
        var command = List.of(JAVA.resolveSibling("jcmd").toString(), Long.toString(process.pid()), "GC.run");
        assertThat(new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor())
                .isZero();
    }

    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it with SIGKILL. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to end and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
