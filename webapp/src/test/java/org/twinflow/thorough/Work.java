package org.twinflow.thorough;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.twinflow.Http;
import org.twinflow.Pages;

/** What a busy school does at the same time, until the application goes away: each deed goes into the ledger. */
final class Work implements AutoCloseable {

    static final String PASSWORD = "twinflow-demo";

    private static final int[] SIZES = {1_000, 1_000, 300_000, 300_000, 5_000_000};
    private static final int UPLOADERS = 3;

    private final RunningJar jar;
    private final Http http;
    private final Ledger ledger;
    private final Random random;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final ExecutorService people = Executors.newFixedThreadPool(UPLOADERS + 3);
    private volatile boolean over;

    Work(RunningJar jar, Ledger ledger, Random random) {
        this.jar = jar;
        this.http = jar.http(PASSWORD);
        this.ledger = ledger;
        this.random = random;
    }

    void begin(School school) {
        for (var number = 0; number < UPLOADERS; number++) {
            people.execute(() -> repeat(() -> upload(school)));
        }
        people.execute(() -> repeat(() -> doATask(school)));
        people.execute(() -> repeat(() -> write(school)));
        people.execute(() -> repeat(() -> grant(school)));
    }

    int acknowledged() {
        return acknowledged.get();
    }

    int inFlight() {
        return inFlight.get();
    }

    private interface Deed {

        void run() throws Exception;
    }

    private void repeat(Deed deed) {
        while (!over) {
            inFlight.incrementAndGet();
            try {
                deed.run();
            } catch (IOException gone) {
                over = true; // it was killed
            } catch (Exception | AssertionError other) {
                ledger.surprise(other.toString());
                over = true;
            } finally {
                inFlight.decrementAndGet();
            }
        }
    }

    private void upload(School school) throws Exception {
        var sample = new Sample(
                "w" + new UUID(random.nextLong(), random.nextLong()).toString().replace("-", ""),
                SIZES[random.nextInt(SIZES.length)]);
        try {
            var answer = school.upload(http, sample);
            if (answer.statusCode() == 201) {
                ledger.acknowledged(sample, JsonPath.read(answer.body(), "$.id"));
                acknowledged.incrementAndGet();
            } else {
                ledger.surprise(answer.statusCode() + " " + answer.body());
            }
        } catch (IOException gone) {
            ledger.unanswered(sample);
            throw gone;
        }
    }

    /** Gives a task to oneself, then does it. */
    private void doATask(School school) throws Exception {
        var title = "Task " + new UUID(random.nextLong(), random.nextLong());
        var due = LocalDate.now(ZoneOffset.UTC).plusDays(5);
        var given = must(201, http.post(school.path("/assignments"), "coordinator", """
                        {"title":"%s","instructions":"Look.","kind":"PERSON","target":"%s","due":"%s"}\
                        """.formatted(
                        title, school.coordinator(), due)));
        var path = school.path("/assignments/") + JsonPath.read(given.body(), "$.id");
        ledger.fact(title, after -> after.get(path, "coordinator").statusCode() == 200);
        var task = School.task(http, "@.subject=='" + JsonPath.read(given.body(), "$.id") + "'");
        must(
                200,
                http.post("/api/v1/tasks/" + task + "/complete", "coordinator", "{\"values\":{\"result\":\"Seen.\"}}"));
        ledger.fact(title, after -> after.get(path, "coordinator").body().contains("FINISHED"));
    }

    /** Writes on at the application for a label. */
    private void write(School school) throws Exception {
        var text = school.nextText();
        must(
                200,
                http.put(
                        school.application(),
                        "teacher",
                        "{\"answers\":{\"shortDescription\":\"%06d\"}}".formatted(text)));
        ledger.fact("draft", after -> {
            String kept =
                    JsonPath.read(after.get(school.application(), "teacher").body(), "$.answers.shortDescription");
            return Integer.parseInt(kept) >= text;
        });
    }

    private void grant(School school) throws Exception {
        var countries = Locale.getISOCountries();
        var country = countries[school.nextText() % countries.length];
        var person = "/people/" + school.reviewer();
        var pages = new Pages(jar.port()).signIn("admin", PASSWORD);
        must(
                302,
                pages.post(
                        person + "/grants",
                        pages.get(person),
                        Map.of("role", "REVIEWER", "kind", "COUNTRY", "where", country, "until", "")));
        ledger.fact(
                "grant " + country,
                after -> after.get("/api/v1/me", "reviewer3").body().contains("country:" + country));
        TimeUnit.MILLISECONDS.sleep(100);
    }

    private static HttpResponse<String> must(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.request().uri() + " " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    /** Waits until all have noticed that the application is gone. */
    @Override
    public void close() {
        over = true;
        people.close();
    }
}
