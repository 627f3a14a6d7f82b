package org.twinflow.thorough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinflow.Http;

/**
 * A backup is made while a school works, and restored by the commands of the packaged program on an empty machine, which
 * may have the other database.
 */
@Tag("thorough")
class RestoredBackupIT {

    private static final Pattern ROWS = Pattern.compile("; (\\d+ rows in \\d+ tables, \\d+ contents, \\d+ of them)");

    @TempDir
    Path folder;

    private final Ledger ledger = new Ledger();
    private final long seed = Long.getLong("twinflow.seed", System.nanoTime());
    private Map<Sample, String> before = Map.of();
    private String dossier = "";
    private String paper = "";
    private Path old;
    private Path fresh;
    private Path backups;
    private Path keys;

    @BeforeEach
    void twoMachines() throws IOException {
        System.out.println("Seed: -Dtwinflow.seed=" + seed);
        old = Files.createDirectory(folder.resolve("old"));
        fresh = Files.createDirectory(folder.resolve("fresh"));
        backups = Files.createDirectory(folder.resolve("backups"));
        keys = Files.createDirectory(folder.resolve("keys"));
    }

    @ParameterizedTest
    @CsvSource({"H2, H2", "H2, POSTGRESQL", "POSTGRESQL, POSTGRESQL"})
    void bringsEverythingThatWasThereWhenItBegan(DatabaseKind made, DatabaseKind wanted) throws Exception {
        try (var database = ItsDatabase.of(made)) {
            make(database);
        }
        try (var database = ItsDatabase.of(wanted)) {
            restore(database);
        }
    }

    private void make(ItsDatabase database) throws Exception {
        try (var jar = RunningJar.demo(
                old, database.with("--twinflow.backup.folder=" + backups, "--twinflow.backup.keys-folder=" + keys))) {
            var http = jar.http(Work.PASSWORD);
            dossier = SavedDatabase.dossier(http);
            paper = paper(jar, dossier);
            before = backUpWhileOthersWork(jar, new School(http));
        }
    }

    private void restore(ItsDatabase database) throws Exception {
        var options = database.with("--from=" + only(backups));
        RunningJar.command(fresh, "restore-keys", database.with("--from=" + only(keys)));
        var checked = RunningJar.command(fresh, "check-backup", options);
        var begin = System.nanoTime();
        var restored = RunningJar.command(fresh, "restore", options);
        var seconds = (System.nanoTime() - begin) / 1_000_000_000L;

        assertThat(counted(restored)).isEqualTo(counted(checked));
        try (var jar = RunningJar.demo(fresh, database.with())) {
            isAllThere(jar.http(Work.PASSWORD), before);
            assertThat(paper(jar, dossier)).isEqualTo(paper);
        }
        assertThat(RunningJar.command(fresh, "mend", options)).contains("0 contents are whole again");
        assertThat(RunningJar.refused(fresh, database.with("--twinflow.command=restore", "--from=" + only(backups))))
                .contains("not empty");
        System.out.printf(
                "%d documents acknowledged before the backup, %d in all; %d bytes; %s; restored in %d s%n",
                before.size(), ledger.stored().size(), Files.size(only(backups)), counted(restored), seconds);
    }

    /** The copy for others than its family, once it is made. */
    private static String paper(RunningJar jar, String dossier) {
        return await().atMost(Duration.ofMinutes(10)) // it is drawn behind all else
                .ignoreExceptions()
                .until(() -> Hashes.of(SavedDatabase.paper(jar, dossier)), hash -> !hash.isEmpty());
    }

    /** What had been acknowledged before the backup was asked for. */
    private Map<Sample, String> backUpWhileOthersWork(RunningJar jar, School school) throws Exception {
        try (var work = new Work(jar, ledger, new Random(seed))) {
            work.begin(school);
            await().atMost(Duration.ofMinutes(6)).until(() -> work.acknowledged() >= 20);
            var before = ledger.stored();
            var answer = jar.http(Work.PASSWORD).post("/api/v1/operations/backups", "admin", "");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            await().atMost(Duration.ofMinutes(6))
                    .until(() -> !list(backups).isEmpty() && !list(keys).isEmpty());
            assertThat(ledger.stored().size()).isGreaterThan(before.size());
            return before;
        } finally {
            assertThat(ledger.surprises()).isEmpty();
        }
    }

    private void isAllThere(Http http, Map<Sample, String> before) throws Exception {
        var documents = documents(http);
        before.forEach((sample, id) -> assertThat(documents).containsEntry(id, sample.sha256()));
        for (var document : documents.entrySet()) {
            assertThat(http.sha256("/api/v1/documents/" + document.getKey() + "/content", "coordinator"))
                    .isEqualTo(document.getValue());
        }
        for (var sample : before.keySet()) {
            await().atMost(Duration.ofMinutes(6))
                    .until(() -> http.get("/api/v1/search?q=" + sample.word(), "coordinator")
                            .body()
                            .contains("\"total\":1,"));
        }
    }

    private static Map<String, String> documents(Http http) throws Exception {
        return School.documents(http, School.project(http, "Rivers that join us")).stream()
                .collect(Collectors.toMap(document -> document.get("id"), document -> document.get("sha256")));
    }

    private static String counted(String log) {
        var found = ROWS.matcher(log);
        assertThat(found.find()).as(log).isTrue();
        return found.group(1);
    }

    private static Path only(Path folder) {
        var files = list(folder);
        assertThat(files).hasSize(1);
        return files.getFirst();
    }

    private static List<Path> list(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".zip")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
