package org.twinflow.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildJvmTests {

    @TempDir
    Path folder;

    @Test
    void givesTheProcessNothingOfOurEnvironment() throws IOException, InterruptedException {
        var process = ChildJvm.prepare(folder, "64m", Listing.class).start();

        var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(answer.lines().map(String::strip))
                .contains("HOME", "LANG", "PATH")
                .doesNotContain("USER", "PWD");
        assertThat(answer.lines()).allMatch(name -> name.matches("HOME|LANG|PATH|NLSPATH|XFILESEARCHPATH|_"));
    }

    @Test
    void startsThePackagedApplicationByItsOwnLauncher() {
        assertThat(ChildJvm.isPackaged("/srv/twinflow.jar")).isTrue();
        assertThat(ChildJvm.isPackaged("/srv/classes:/srv/a.jar")).isFalse();
        assertThat(ChildJvm.packaged("/srv/twinflow.jar", "org.twinflow.Some"))
                .containsExactly(
                        "-cp",
                        "/srv/twinflow.jar",
                        "-Dloader.main=org.twinflow.Some",
                        "org.springframework.boot.loader.launch.PropertiesLauncher");
    }

    @Test
    void asksAProgramForAShortWhile() {
        assertThat(Commands.ask(Duration.ofSeconds(20), "echo", "5.3.0")).containsExactly("5.3.0");
        assertThat(Commands.ask(Duration.ofMillis(50), "sleep", "30")).isEmpty();
        assertThat(Commands.ask(Duration.ofSeconds(20), "no-such-program-here")).isEmpty();
        assertThat(Commands.ask(Duration.ofSeconds(20), "false")).isEmpty();
    }

    /** Prints the names of its environment. */
    static final class Listing {

        private Listing() {}

        public static void main(String[] arguments) {
            System.getenv().keySet().forEach(System.out::println);
        }
    }
}
