package org.twinflow.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.support.StaticMessageSource;
import org.twinflow.engine.Steps.Step;

/** A good package, and what tests do to it. */
final class Sample {

    static final Path BUNDLE = Path.of("src/test/resources/samples");
    static final Path FOLDER = BUNDLE.resolve("sample");

    private Sample() {}

    static Map<String, byte[]> files() {
        var files = new TreeMap<String, byte[]>();
        try (var paths = Files.list(FOLDER)) {
            for (var path : paths.toList()) {
                files.put(path.getFileName().toString(), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** The package with something else in one of its files. */
    static Map<String, byte[]> with(String file, String from, String to) {
        var files = files();
        var text = new String(files.get(file), StandardCharsets.UTF_8);
        if (!text.contains(from)) {
            throw new IllegalArgumentException("The sample has no " + from);
        }
        files.put(file, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    static ModelLinter linter() {
        var steps = List.of(
                new Step("who", "coordinator", 1, String.class),
                new Step("who", "person", 1, String.class),
                new Step("due", "inDays", 1, java.time.Instant.class),
                new Step("sample", "readers", 1, List.class),
                new Step("sample", "file", 1, null));
        return new ModelLinter(() -> steps, new StaticMessageSource());
    }
}
