package org.twinflow.thorough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinflow.Http;

/**
 * A thousand tasks are completed through the API while the application is killed at random moments: each is done, and
 * done once. Half of them could still be taken back for some seconds when the machine went down.
 */
@Tag("thorough")
class KilledInboxIT {

    private static final int TASKS = Integer.getInteger("twinflow.tasks", 1_000);
    private static final int HANDS = 4;
    private static final String WHO = "coordinator";
    private static final String DONE = "{\"values\":{\"result\":\"Seen.\"}}";

    @TempDir
    Path folder;

    private final long seed = Long.getLong("twinflow.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private String project = "";
    private int kills;

    @Test
    void doesEachTaskOnce() throws Exception {
        System.out.println("Seed: -Dtwinflow.seed=" + seed);
        Map<String, String> cases;
        try (var jar = RunningJar.demo(folder)) {
            cases = given(jar.http(Work.PASSWORD));
        }
        assertThat(cases).hasSize(TASKS);
        while (acknowledged.size() < TASKS) {
            try (var jar = RunningJar.demo(folder)) {
                completeUntilKilled(jar, cases.values());
            }
            System.out.printf("Kill %d: %d of %d acknowledged%n", kills, acknowledged.size(), TASKS);
            assertThat(surprises).isEmpty();
        }
        try (var jar = RunningJar.demo(folder)) {
            allAreDoneOnce(jar.http(Work.PASSWORD), cases);
            assertThat(tasks(jar.http(Work.PASSWORD), "me").keySet()).doesNotContainAnyElementsOf(cases.values());
        }
        theEngineEndedEachOnce(cases.keySet());
        System.out.printf("%d tasks, %d kills%n", TASKS, kills);
        assertThat(kills).isPositive();
    }

    /** Gives tasks to oneself; their cases and their ids. */
    private Map<String, String> given(Http http) throws Exception {
        project = School.project(http, "Rivers that join us");
        var me = School.me(http, WHO);
        var made = ConcurrentHashMap.<String>newKeySet();
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            for (var number = 0; number < TASKS; number++) {
                var title = "Task " + number;
                hands.submit(() -> made.add(give(http, me, title)));
            }
        }
        return tasks(http, "me").entrySet().stream()
                .filter(task -> made.contains(task.getValue()))
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    private String give(Http http, String me, String title) throws IOException, InterruptedException {
        var answer = http.post("/api/v1/projects/" + project + "/assignments", WHO, """
                {"title":"%s","instructions":"Look.","kind":"PERSON","target":"%s","due":"%s"}\
                """.formatted(
                        title, me, LocalDate.now(ZoneOffset.UTC).plusDays(5)));
        return JsonPath.read(answer.body(), "$.id");
    }

    /** The ids of the tasks of a view, and the cases that they are of; fails where a task is there twice. */
    private static Map<String, String> tasks(Http http, String view) throws IOException, InterruptedException {
        var all = new ArrayList<Map<String, String>>();
        for (@Nullable String cursor = ""; cursor != null; ) {
            var at = cursor.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
            var page = http.get("/api/v1/tasks?size=200&view=" + view + at, WHO).body();
            all.addAll(JsonPath.<List<Map<String, String>>>read(page, "$.items[*]['id','subject']"));
            cursor = JsonPath.read(page, "$.next");
        }
        return all.stream().collect(Collectors.toMap(task -> task.get("id"), task -> task.get("subject")));
    }

    private void completeUntilKilled(RunningJar jar, Iterable<String> tasks) throws InterruptedException {
        var left = new ConcurrentLinkedQueue<String>();
        tasks.forEach(task -> {
            if (!acknowledged.contains(task)) {
                left.add(task);
            }
        });
        var http = jar.http(Work.PASSWORD);
        var enough = acknowledged.size() + 1 + random.nextInt(TASKS / 5);
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            for (var hand = 0; hand < HANDS; hand++) {
                hands.execute(() -> complete(http, left));
            }
            await().atMost(Duration.ofMinutes(9))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> acknowledged.size() >= enough || left.isEmpty());
            TimeUnit.MILLISECONDS.sleep(random.nextInt(300));
            if (!left.isEmpty()) {
                jar.kill();
                kills++;
            }
        }
    }

    private void complete(Http http, Queue<String> left) {
        for (var task = left.poll(); task != null; task = left.poll()) {
            try {
                var wait = Math.floorMod(task.hashCode(), 2) * 2;
                var answer = http.post(
                        "/api/v1/tasks/" + task + "/complete?wait=" + wait, WHO, DONE, "Idempotency-Key", task);
                if (isTaken(answer)) {
                    acknowledged.add(task);
                } else {
                    surprises.add(answer.statusCode() + " " + answer.body());
                }
            } catch (IOException gone) {
                return; // it was killed
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Who asks again after a kill may hear that it is done, or about to be: the end tells. */
    private static boolean isTaken(HttpResponse<String> answer) {
        return Set.of(200, 404, 409).contains(answer.statusCode());
    }

    /** Those that could still be taken back when the last machine went down are done by the next one, in their turn. */
    private static void allAreDoneOnce(Http http, Map<String, String> cases) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() ->
                        assertThat(new HashSet<>(tasks(http, "done").values())).containsAll(cases.keySet()));
    }

    private void theEngineEndedEachOnce(Set<String> cases) throws SQLException {
        var url = "jdbc:h2:file:" + folder.resolve("data/twinflow");
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            var ended = new ArrayList<String>();
            try (var rows = statement.executeQuery("""
                    select p.BUSINESS_KEY_ from ACT_HI_TASKINST t
                    join ACT_HI_PROCINST p on p.PROC_INST_ID_ = t.PROC_INST_ID_
                    where t.TASK_DEF_KEY_ = 'doTask' and t.END_TIME_ is not null and p.END_TIME_ is not null""")) {
                while (rows.next()) {
                    ended.add(rows.getString(1));
                }
            }
            assertThat(ended.stream().filter(cases::contains).toList())
                    .doesNotHaveDuplicates()
                    .hasSize(cases.size());
        }
    }
}
