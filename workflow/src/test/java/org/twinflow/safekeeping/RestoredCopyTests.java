package org.twinflow.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoredCopyTests {

    @TempDir
    Path folder;

    private RestoredCopy copy;

    @BeforeEach
    void restoreTwoPersonsAndAFile() throws Exception {
        var file = "jdbc:h2:file:" + folder.resolve("data/twinflow").toAbsolutePath();
        try (var database = DriverManager.getConnection(file);
                var statement = database.createStatement()) {
            statement.execute("create table person (id int primary key)");
            statement.execute("insert into person values (1), (2)");
            statement.execute("create table act_ru_task (id int primary key)");
        }
        Files.createDirectories(folder.resolve("data/documents/contents"));
        Files.writeString(folder.resolve("data/documents/contents/a"), "A");
        copy = new RestoredCopy(folder);
    }

    @Test
    void isWholeWithAllRowsAndFiles() throws Exception {
        assertThat(copy.has(backup(2, 1))).isTrue();
    }

    @Test
    void isNotWholeWithoutARow() throws Exception {
        assertThat(copy.has(backup(3, 1))).isFalse();
    }

    @Test
    void isNotWholeWithoutAFile() throws Exception {
        assertThat(copy.has(backup(2, 2))).isFalse();
    }

    @Test
    void failsWithoutADatabase() {
        assertThatThrownBy(() -> new RestoredCopy(folder.resolve("elsewhere")).has(backup(2, 1)))
                .isInstanceOf(SQLException.class);
    }

    private static BackupManifest backup(long persons, int contents) {
        var parts = new java.util.ArrayList<BackupManifest.Part>(List.of(
                new BackupManifest.Part("tables/person.jsonl", "0", 1, persons),
                new BackupManifest.Part("tables/act_ru_task.jsonl", "0", 1, 7)));
        for (var number = 0; number < contents; number++) {
            parts.add(new BackupManifest.Part("contents/plain/" + number, "0", 1, 0));
        }
        return new BackupManifest(BackupManifest.FORMAT, "155", Instant.EPOCH, parts, List.of());
    }
}
