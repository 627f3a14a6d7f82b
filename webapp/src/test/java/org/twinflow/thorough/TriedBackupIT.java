package org.twinflow.thorough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinflow.Http;

/** The packaged application restores its own backup for a try, and says so when it would bring nothing back. */
@Tag("thorough")
class TriedBackupIT {

    private static final String ADMINISTRATOR = "admin";
    private static final String TEACHER = "spain";
    private static final String BACKUPS = "/api/v1/operations/backups";
    private static final String TRIAL = BACKUPS + "/trial";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @TempDir
    Path folder;

    private Path backups;
    private RunningJar jar;
    private Http http;

    @BeforeEach
    void start() throws IOException {
        backups = Files.createDirectory(folder.resolve("backups"));
        jar = RunningJar.demo(folder, "--twinflow.backup.folder=" + backups);
        http = jar.http(Work.PASSWORD);
    }

    @AfterEach
    void stop() {
        jar.close();
    }

    @Test
    void restoresTheNewestForATryAndTellsWhenItIsDamaged() throws Exception {
        assertThat(http.get(TRIAL, ADMINISTRATOR).statusCode()).isEqualTo(204);
        assertThat(http.post(TRIAL, ADMINISTRATOR, "").statusCode()).isEqualTo(409);
        assertThat(http.post(BACKUPS, ADMINISTRATOR, "").statusCode()).isEqualTo(202);
        await().atMost(PATIENCE)
                .until(() -> http.get(BACKUPS, ADMINISTRATOR).body().contains(".zip"));

        var whole = tried();
        assertThat(JsonPath.<Object>read(whole, "$.problem")).isNull();
        assertThat(JsonPath.<Integer>read(whole, "$.rows")).isGreaterThan(1_000);
        assertThat(JsonPath.<Integer>read(whole, "$.contents")).isPositive();
        assertThat(folder.resolve("data/trial")).doesNotExist();

        damage();
        var damaged = tried();
        assertThat(JsonPath.<String>read(damaged, "$.problem")).isEqualTo("DAMAGED");
        assertThat(http.get(TRIAL, TEACHER).statusCode()).isEqualTo(403);
        System.out.println("Tried: " + whole + ", and damaged: " + damaged);
    }

    /** What is said of a trial that begins now, once it has ended. */
    private String tried() throws Exception {
        var before = http.get(TRIAL, ADMINISTRATOR).body();
        assertThat(http.post(TRIAL, ADMINISTRATOR, "").statusCode()).isEqualTo(202);
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> http.get(TRIAL, ADMINISTRATOR).body(), said -> !said.equals(before));
    }

    /** One byte in the middle is another. */
    private void damage() throws IOException {
        try (var files = Files.list(backups)) {
            var file = files.findFirst().orElseThrow();
            try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                var middle = channel.size() / 2;
                var one = ByteBuffer.allocate(1);
                channel.read(one, middle);
                channel.write(ByteBuffer.wrap(new byte[] {(byte) (one.get(0) ^ 1)}), middle);
            }
        }
    }
}
