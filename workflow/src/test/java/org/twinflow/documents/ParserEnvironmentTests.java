package org.twinflow.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What a living process that reads foreign files could find out about us. */
@EnabledOnOs(OS.LINUX)
class ParserEnvironmentTests extends DocumentScene {

    private static final String ALLOWED = "(PATH|LANG|LC_[A-Z]+|TZ|HOME|TMPDIR|JAVA_HOME|OMP_THREAD_LIMIT)=.*";

    @Test
    void seesNoSecretOfTheApplication() throws IOException {
        settle(store("Read by a child", "child.txt", "A child read it " + word));

        var children = ProcessHandle.current()
                .descendants()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .toList();

        assertThat(children).isNotEmpty();
        for (var child : children) {
            var proc = Path.of("/proc", Long.toString(child.pid()));
            assertThat(lines(proc.resolve("environ")))
                    .allSatisfy(line -> assertThat(line).matches(ALLOWED));
            assertThat(String.join(" ", lines(proc.resolve("cmdline"))))
                    .doesNotContain("master.key", "datasource", "password");
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return List.of(Files.readString(file, StandardCharsets.UTF_8).split("\0")).stream()
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
