package org.twinflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinflow.shared.Workers;

/** The embedded database at the address that the application gives it. */
class DatabaseFileTests {

    private static final int ROUNDS = 10;
    private static final int ROWS = 2000;

    @TempDir
    Path folder;

    private String url;
    private volatile boolean running;

    @BeforeEach
    void anAddress() throws IOException {
        var settings = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            settings.load(file);
        }
        url = settings.getProperty("spring.datasource.url").replace("${twinflow.data-dir}", folder.toString())
                + ";CACHE_SIZE=16";
    }

    @Test
    void outlivesThreadsThatAreInterruptedInIt() throws Exception {
        try (var open = DriverManager.getConnection(url)) {
            fill(open);
            for (var round = 0; round < ROUNDS; round++) {
                interrupted();
                assertThat(count(open)).as("round %s", round).isEqualTo(ROWS);
                open.createStatement().executeUpdate("update page set words = 'short' where number = " + round);
            }
        }
        try (var again = DriverManager.getConnection(url)) {
            assertThat(count(again)).isEqualTo(ROWS);
        }
    }

    @Test
    void isOpenToOneProcessAlone() throws Exception {
        try (var open = DriverManager.getConnection(url)) {
            fill(open);
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var other = new ProcessBuilder(
                            java,
                            "-cp",
                            System.getProperty("java.class.path"),
                            "org.h2.tools.Shell",
                            "-url",
                            url,
                            "-sql",
                            "select 1")
                    .redirectErrorStream(true)
                    .start();
            var said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(other.waitFor()).isNotZero();
            assertThat(said).contains("Database may be already in use");
        }
    }

    private void interrupted() throws InterruptedException {
        running = true;
        var begun = new CountDownLatch(1);
        var reading = Thread.ofVirtual().start(() -> readForEver(begun));
        begun.await();
        Thread.sleep(Duration.ofMillis(30)); // anywhere in what it does
        running = false;
        Workers.end(reading);
        assertThat(reading.isAlive()).isFalse();
    }

    private void readForEver(CountDownLatch begun) {
        try (var connection = DriverManager.getConnection(url)) {
            for (var number = 0; running; number++) {
                try (var statement = connection.createStatement()) {
                    statement
                            .executeQuery("select words from page where number = " + number * 7919L % ROWS)
                            .next();
                    statement.executeUpdate(
                            "update page set words = repeat('w', 2000) where number = " + number % ROWS);
                }
                begun.countDown();
            }
        } catch (SQLException e) {
            // it was interrupted, and may say so
        }
    }

    private static void fill(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create table page (number int primary key, words varchar(4000))");
            statement.execute("insert into page select x - 1, repeat('word', 500) from system_range(1, " + ROWS + ")");
        }
    }

    private static long count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from page where length(words) > 0")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
