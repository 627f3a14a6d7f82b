package org.twinflow.search;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** Three real nodes of OpenSearch in a process of their own, as its Lucene and ours are not the same. */
final class OpenSearchCluster {

    static final int NODES = 3;

    /** What {@code mvn -f opensearch/pom.xml process-classes} makes; it is part of the profile {@code thorough}. */
    private static final Path HOME =
            Path.of("..", "opensearch", "target").toAbsolutePath().normalize();

    private static final OpenSearchCluster SHARED = new OpenSearchCluster();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path folder = temporary();
    private final int port = freePort();
    private @Nullable Running running;

    /** The one that all tests of this process use. */
    static OpenSearchCluster shared() {
        return SHARED;
    }

    /** Starts them, if they do not run; they find what they kept before. */
    synchronized void start() {
        if (running != null && running.process().isAlive()) {
            return;
        }
        if (!Files.isDirectory(HOME.resolve("lib"))) {
            fail("OpenSearch is missing: mvn -f opensearch/pom.xml process-classes");
        }
        try {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx1g",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            HOME.resolve("classes") + ":" + HOME.resolve("lib") + "/*",
                            "org.twinflow.opensearch.Nodes",
                            String.valueOf(NODES),
                            String.valueOf(port),
                            folder.toString())
                    .redirectError(folder.resolve("log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            running = new Running(
                    process, process.inputReader(StandardCharsets.UTF_8), process.outputWriter(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitWord("READY");
    }

    /** All at once, without a word. */
    synchronized void kill() {
        try {
            running().process().destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param node from 0 */
    void stopNode(int node) {
        tell("stop " + node);
    }

    void startNode(int node) {
        tell("start " + node);
    }

    String hosts() {
        return IntStream.rangeClosed(1, NODES)
                .mapToObj(node -> "127.0.0.1:" + (port + node))
                .collect(Collectors.joining(","));
    }

    /** The settings of an application that uses it. */
    Map<String, String> settings(String prefix) {
        return Map.of(
                "twinflow.search.backend",
                "opensearch",
                "twinflow.search.opensearch.hosts",
                hosts(),
                "twinflow.search.opensearch.prefix",
                prefix,
                "twinflow.search.opensearch.read-timeout",
                "10s");
    }

    /** The answer of the first node. */
    String ask(String method, String path, String body) {
        return ask(method, path, body, 1);
    }

    String ask(String method, String path, String body, int node) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + (port + node) + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tell(String line) {
        try {
            running().told().write(line + "\n");
            running().told().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitWord("DONE");
    }

    private void awaitWord(String word) {
        try {
            if (!word.equals(running().said().readLine())) {
                fail("OpenSearch did not start: " + Files.readString(folder.resolve("log")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Running running() {
        return Objects.requireNonNull(running, "not started");
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("twinflow-opensearch");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one before six that are free: each node has two. */
    private static int freePort() {
        for (var tries = 0; tries < 50; tries++) {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                var port = socket.getLocalPort();
                if (IntStream.rangeClosed(1, 2 * NODES).allMatch(next -> isFree(port + next))) {
                    return port;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalStateException("no free ports");
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** What it says and is told, a line each. */
    private record Running(Process process, BufferedReader said, Writer told) {}

    /** Tests that run on the shared cluster, in one application for all of them. */
    @Tag("thorough")
    @ContextConfiguration(initializers = Initializer.class)
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Used {}

    static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            SHARED.start();
            TestPropertyValues.of(SHARED.settings("tests")).applyTo(context);
        }
    }
}
