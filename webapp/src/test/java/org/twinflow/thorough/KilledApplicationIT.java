package org.twinflow.thorough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinflow.Http;

/** The application is killed between an answer and the restart, again and again: nothing acknowledged is lost. */
@Tag("thorough")
class KilledApplicationIT {

    private static final int ROUNDS = Integer.getInteger("twinflow.rounds", 10);
    private static final Duration A_FEW_SECONDS = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    private final long seed = Long.getLong("twinflow.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Ledger ledger = new Ledger();
    private final Set<Sample> found = new HashSet<>();
    private int retried;

    @Test
    void losesNothingThatItAcknowledged() throws Exception {
        System.out.println("Seed: -Dtwinflow.seed=" + seed);
        School school;
        try (var jar = RunningJar.demo(folder)) {
            school = new School(jar.http(Work.PASSWORD));
        }
        for (var round = 1; round <= ROUNDS; round++) {
            try (var jar = RunningJar.demo(folder)) {
                check(school, jar.http(Work.PASSWORD));
                workUntilKilled(jar, school);
            }
            System.out.printf(
                    "Round %d: %d documents acknowledged so far%n",
                    round, ledger.stored().size());
        }
        try (var jar = RunningJar.demo(folder)) {
            check(school, jar.http(Work.PASSWORD));
            downloadsEverything(school, jar.http(Work.PASSWORD));
        }
        System.out.printf(
                "%d rounds, %d documents, %d of them after a retry, %d other facts%n",
                ROUNDS, ledger.stored().size(), retried, ledger.facts().size());
        assertThat(retried).isPositive();
    }

    private void workUntilKilled(RunningJar jar, School school) throws InterruptedException {
        List<ProcessHandle> readers;
        try (var work = new Work(jar, ledger, random)) {
            work.begin(school);
            await().atMost(Duration.ofMinutes(2)).until(() -> work.acknowledged() > 0);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(2_500));
            await().pollInterval(Duration.ofMillis(1)).until(() -> work.inFlight() > 1);
            readers = jar.readers();
            jar.kill();
        }
        assertThat(ledger.surprises()).isEmpty();
        await().atMost(Duration.ofMinutes(2)).until(() -> readers.stream().noneMatch(ProcessHandle::isAlive));
    }

    private void check(School school, Http http) throws Exception {
        for (var fact : ledger.facts().entrySet()) {
            assertThat(fact.getValue().holds(http)).as(fact.getKey()).isTrue();
        }
        var present = titles(school, http);
        for (var sample : ledger.takeUnanswered()) {
            retry(school, http, sample, present);
        }
        assertThat(titles(school, http)).containsAllEntriesOf(expected());
        repeatAnAcknowledgedOne(school, http);
        for (var sample : ledger.stored().entrySet()) {
            if (found.add(sample.getKey())) {
                isWhole(http, sample.getKey(), sample.getValue());
            }
        }
        everyNameInTheStoreIsTrue();
    }

    /** What was cut off is there as a whole or not at all, and is there once when it is sent again. */
    private void retry(School school, Http http, Sample sample, Map<String, String> present) throws Exception {
        assertThat(present.getOrDefault(sample.word(), sample.sha256())).isEqualTo(sample.sha256());
        var answer = school.upload(http, sample);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        ledger.acknowledged(sample, JsonPath.read(answer.body(), "$.id"));
        retried++;
    }

    private void repeatAnAcknowledgedOne(School school, Http http) throws Exception {
        for (var sample : ledger.stored().entrySet().stream().limit(1).toList()) {
            var answer = school.upload(http, sample.getKey());
            assertThat(JsonPath.<String>read(answer.body(), "$.id")).isEqualTo(sample.getValue());
        }
    }

    /** Titles and hashes; fails where a title is there twice. */
    private static Map<String, String> titles(School school, Http http) throws Exception {
        return school.documents(http).stream()
                .collect(Collectors.toMap(document -> document.get("title"), document -> document.get("sha256")));
    }

    private Map<String, String> expected() {
        return ledger.stored().keySet().stream().collect(Collectors.toMap(Sample::word, Sample::sha256));
    }

    private static void isWhole(Http http, Sample sample, String id) throws Exception {
        assertThat(http.sha256("/api/v1/documents/" + id + "/content", "coordinator"))
                .isEqualTo(sample.sha256());
        await().atMost(A_FEW_SECONDS)
                .until(() -> http.get("/api/v1/search?q=" + sample.word(), "coordinator")
                        .body()
                        .contains("\"total\":1,"));
    }

    /** A content has its name from its bytes; a half-written one would have a wrong one. */
    private void everyNameInTheStoreIsTrue() throws IOException {
        try (var files = Files.walk(folder.resolve("data/documents/plain"))) {
            assertThat(files.filter(Files::isRegularFile).toList())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Hashes.of(file))
                            .isEqualTo(file.getFileName().toString()));
        }
    }

    private static void downloadsEverything(School school, Http http) throws Exception {
        List<Map<String, String>> all = school.documents(http);
        assertThat(all).hasSizeGreaterThan(20);
        for (var document : all) {
            assertThat(http.sha256("/api/v1/documents/" + document.get("id") + "/content", "coordinator"))
                    .isEqualTo(document.get("sha256"));
        }
    }
}
