package org.twinflow.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class LeftoversTests {

    private static final Instant NOW = Instant.parse("2026-11-30T09:45:10Z");

    @TempDir
    Path folder;

    @Test
    void areRemovedWithAllThatIsInThem() throws IOException {
        var old = Files.createDirectory(folder.resolve("pdf1"));
        Files.writeString(old.resolve("paper"), "of a person");
        var young = Files.createDirectory(folder.resolve("pdf2"));
        var other = Files.writeString(folder.resolve("other"), "not ours");
        age(old, Duration.ofHours(25));
        age(young, Duration.ofHours(23));
        age(other, Duration.ofHours(25));

        Leftovers.remove(folder, "pdf*", NOW.minus(Duration.ofDays(1)));

        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(other).exists();
    }

    @Test
    void areNotMissedWhenOthersComeAndGo() throws Exception {
        Callable<Integer> work = () -> {
            for (var i = 0; i < 500; i++) {
                FileSystemUtils.deleteRecursively(Files.createTempDirectory(folder, "pdf"));
                Leftovers.remove(folder, "pdf*", Instant.EPOCH);
            }
            return 500;
        };

        try (var threads = Executors.newFixedThreadPool(4)) {
            assertThat(threads.invokeAll(Stream.generate(() -> work).limit(4).toList()))
                    .allSatisfy(done -> assertThat(done.get()).isEqualTo(500));
        }
    }

    private static void age(Path path, Duration by) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(NOW.minus(by)));
    }
}
