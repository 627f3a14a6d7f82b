package org.twinflow.web.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.twinflow.Http;
import org.twinflow.Pages;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Persons;
import org.twinflow.Web;
import org.twinflow.assignments.AssigneeKind;
import org.twinflow.assignments.AssignmentId;
import org.twinflow.assignments.Assignments;
import org.twinflow.assignments.NewAssignment;
import org.twinflow.assignments.Priority;
import org.twinflow.people.PersonSummary;

/** The list, the bell that rings by itself, how somebody wants to be told, and the same over REST. */
@Web
class NoticePagesTests {

    private static final String HOME = "/notices";
    private static final String API = "/api/v1/notices";

    @LocalServerPort
    int port;

    @Autowired
    Partnership partnership;

    @Autowired
    Persons persons;

    @Autowired
    Assignments assignments;

    @Autowired
    NoticeStreams streams;

    private Http http;
    private Partners partners;

    @BeforeEach
    void found() {
        http = new Http(port);
        partners = partnership.make();
    }

    @Test
    void listsWhatSomebodyWasToldAndLeadsToIt() throws Exception {
        give(partners.teacher());
        var pages = signedIn(partners.teacher());

        var list = pages.get(HOME);
        assertThat(list.body())
                .contains("A task is yours", "Place the recorders", "Rivers that join us", "Notices: 2 unread");
        var href = list.body().replaceAll("(?s).*?href=\"(/notices/[0-9a-f-]{36})\".*", "$1");
        var led = pages.get(href);

        assertThat(led.statusCode()).isEqualTo(302);
        assertThat(led.headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).contains("/tasks/"));
        assertThat(pages.get(HOME).body()).contains("Notices: one unread");
        assertThat(signedIn(partners.partner()).get(href).statusCode()).isEqualTo(404);
    }

    @Test
    void leadsBackWithAWordWhenTheTaskIsOver() throws Exception {
        var given = give(partners.teacher());
        assignments.cancel(given, persons.reader(partners.coordinator()));
        var pages = signedIn(partners.teacher());

        var href = pages.get(HOME).body().replaceAll("(?s).*?href=\"(/notices/[0-9a-f-]{36})\".*", "$1");

        assertThat(pages.get(href).headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith(HOME));
        assertThat(pages.get(HOME).body()).contains("no longer waits for anybody");
    }

    @Test
    void marksAllReadAndSaysHowMany() throws Exception {
        give(partners.teacher());
        var pages = signedIn(partners.teacher());
        var page = pages.get(HOME);
        var upTo = page.body().replaceAll("(?s).*name=\"upTo\" value=\"(\\d+)\".*", "$1");

        pages.post(HOME + "/read", page, Map.of("upTo", upTo));

        var after = pages.get(HOME);
        assertThat(after.body()).contains("2 notices are read").doesNotContain("is-unread");
        assertThat(pages.get(HOME + "?unread=true").body()).contains("You have read everything");
    }

    @Test
    void letsEverybodyChooseHowTheyAreTold() throws Exception {
        var pages = signedIn(partners.teacher());
        var page = pages.get("/account/notices");
        assertThat(page.body()).contains("value=\"20:00\"", "value=\"07:00\"");

        pages.post(
                "/account/notices",
                page,
                Map.of("TASK_ASSIGNED", "OFF", "from", "22:15", "until", "06:00", "hour", "8"));
        assertThat(pages.get("/account/notices").body()).contains("value=\"22:15\"");
        var wrong = pages.post("/account/notices", page, Map.of("from", "late"));

        assertThat(wrong.body()).contains("Give two times of the day");
        give(partners.teacher());
        assertThat(pages.get(HOME).body()).doesNotContain("A task is yours");
    }

    @Test
    void answersScripts() throws Exception {
        give(partners.teacher());
        var account = partners.teacher().username();

        var list = http.get(API + "?size=1", account).body();
        assertThat(JsonPath.<List<?>>read(list, "$.items")).hasSize(1);
        String id = JsonPath.read(list, "$.items[0].id");
        String next = JsonPath.read(list, "$.next");
        assertThat(JsonPath.<List<?>>read(
                        http.get(API + "?cursor=" + next, account).body(), "$.items"))
                .hasSize(1);
        assertThat(http.post(API + "/" + id + "/read", account, "").statusCode())
                .isEqualTo(204);
        assertThat(http.post(API + "/" + id + "/read", partners.partner().username(), "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(JsonPath.<Integer>read(http.get(API + "/count", account).body(), "$.unread"))
                .isEqualTo(1);
        assertThat(JsonPath.<Integer>read(http.post(API + "/read", account, "").body(), "$.read"))
                .isEqualTo(1);
        assertThat(http.get(API + "?cursor=x", account).statusCode()).isEqualTo(422);
        var changed = http.put(
                API + "/preferences",
                account,
                "{\"channels\":{\"PLAN_PUBLISHED\":\"APP\"},\"habits\":{\"quietFrom\":0,\"quietUntil\":0,\"digestHour\":9,\"daysOff\":false}}");
        assertThat(JsonPath.<String>read(changed.body(), "$.channels.PLAN_PUBLISHED"))
                .isEqualTo("APP");
        assertThat(JsonPath.<Integer>read(
                        http.get(API + "/preferences", account).body(), "$.habits.digestHour"))
                .isEqualTo(9);
    }

    @Test
    void ringsTheBellOfAnOpenPageAndFallsSilentWhenSomebodySignsOut() throws Exception {
        var pages = signedIn(partners.teacher());
        var page = pages.get(HOME);
        var lines = new CopyOnWriteArrayList<String>();
        var listening = Thread.ofVirtual().start(() -> listen(pages, lines));

        await().atMost(Duration.ofSeconds(10))
                .until(() -> lines.stream().anyMatch(line -> line.contains("unread\":1")));
        give(partners.teacher());
        await().atMost(Duration.ofSeconds(10))
                .until(() -> lines.stream().anyMatch(line -> line.contains("unread\":2")));
        assertThat(lines).anyMatch(line -> line.startsWith("id:"));
        assertThat(String.join("\n", lines)).doesNotContain("recorders");
        http.post(API + "/read", partners.teacher().username(), "");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> lines.stream().anyMatch(line -> line.contains("unread\":0")));

        pages.post("/sign-out", page, Map.of());

        assertThat(listening.join(Duration.ofSeconds(10))).isTrue();
        assertThat(lines).contains("event:end");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> streams.count(partners.teacher().id()) == 0);
        assertThat(pages.get("/notices/stream").statusCode()).isEqualTo(302);
    }

    private void listen(Pages pages, List<String> lines) {
        var request = pages.request("/notices/stream")
                .setHeader("Accept", "text/event-stream")
                .header("Cookie", pages.cookies())
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofInputStream());
            read(answer.body(), lines);
        } catch (IOException gone) {
            lines.add("gone");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void read(InputStream body, List<String> lines) throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        }
    }

    private AssignmentId give(PersonSummary person) {
        return assignments.assign(
                new NewAssignment(
                        partners.project().id(),
                        "Place the recorders",
                        "",
                        AssigneeKind.PERSON,
                        person.id().toString(),
                        LocalDate.of(2028, 5, 2),
                        false,
                        Priority.NORMAL),
                persons.reader(partners.coordinator()));
    }

    private Pages signedIn(PersonSummary person) throws Exception {
        return new Pages(port).signIn(person.username(), Persons.PASSWORD);
    }
}
