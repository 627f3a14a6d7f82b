package org.twinflow.web.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twinflow.Http;
import org.twinflow.Persons;
import org.twinflow.Web;
import org.twinflow.engine.Deployments;
import org.twinflow.engine.Processes;
import org.twinflow.engine.Tasks;
import org.twinflow.people.People;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.NewProject;
import org.twinflow.projects.Projects;
import org.twinflow.web.security.As;
import org.twinflow.web.shell.Toast;

@Web
class InboxPageTests {

    private static final Path MODEL = Path.of("../workflow/src/test/resources/processes/inbox-trial");

    @LocalServerPort
    int port;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Persons persons;

    @Autowired
    As as;

    @Autowired
    People people;

    @Autowired
    Projects projects;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    Deployments deployments;

    private PersonSummary teacher;
    private String task = "";

    @BeforeEach
    void aTask() throws IOException {
        if (deployments.latest().stream().noneMatch(model -> model.key().equals("inbox-trial"))) {
            deployments.deploy("inbox-trial", model(), "test");
        }
        teacher = persons.teacher();
        var school = teacher.school();
        assertThat(school).isNotNull();
        var project = projects.found(
                new NewProject(
                        "Rivers that join us",
                        "",
                        "en",
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2028, 6, 30),
                        List.of(school)),
                persons.reader(teacher));
        task = start(project.toString(), "2099-01-01");
        start(project.toString(), "2020-01-01");
    }

    @Test
    void showsTheListWithATaskBesideItInBothLanguages() throws IOException {
        for (var language : new String[] {"en", "fr"}) {
            people.settle(teacher.id(), Locale.of(language), teacher.zone());
            var page = mvc.get().uri("/tasks/" + task).with(as.person(teacher)).exchange();

            assertThat(page)
                    .hasStatusOk()
                    .bodyText()
                    .contains(language.equals("en") ? "Answer the question" : "Répondre à la question")
                    .contains("name=\"coming\"", "data-hide=", "data-autosave=")
                    .doesNotContain("??", " style=", "<style", "onclick", "th:");
            Files.writeString(
                    Path.of("target/inbox-" + language + ".html"),
                    page.getResponse().getContentAsString());
        }
        people.settle(teacher.id(), Locale.ENGLISH, teacher.zone());
        assertThat(mvc.get().uri("/inbox").with(as.person(teacher))).hasStatusOk();
        assertThat(mvc.get().uri("/inbox?view=waiting").with(as.person(teacher)))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing waits for others");
        assertThat(mvc.get().uri("/inbox?q=nothing").with(as.person(teacher)))
                .hasStatusOk()
                .bodyText()
                .contains("No task fits");
    }

    @Test
    void namesTheFieldsThatAreMissing() {
        assertThat(mvc.post()
                        .uri("/tasks/" + task + "/complete")
                        .param("coming", "no")
                        .param("phone", "1")
                        .param("_view", "me")
                        .with(csrf())
                        .with(as.person(teacher)))
                .hasStatus(422)
                .bodyText()
                .contains("Please answer this.", "At least 6 characters, please.", "value=\"1\"");
    }

    @Test
    void completesAndLeadsToTheNextUntilItIsTakenBack() {
        var done = mvc.post()
                .uri("/tasks/" + task + "/complete")
                .param("coming", "yes")
                .with(csrf())
                .with(as.person(teacher))
                .exchange();

        assertThat(done).hasStatus3xxRedirection();
        assertThat(done.getResponse().getRedirectedUrl()).startsWith("/tasks/").doesNotContain(task);
        assertThat(done.getMvcResult().getFlashMap().get("toast"))
                .asInstanceOf(InstanceOfAssertFactories.type(Toast.class))
                .satisfies(toast -> {
                    assertThat(toast.undo()).isEqualTo("/tasks/" + task + "/undo");
                    assertThat(toast.seconds()).isBetween(1L, 8L);
                });
        assertThat(mvc.post().uri("/tasks/" + task + "/undo").with(csrf()).with(as.person(teacher)))
                .hasRedirectedUrl("/tasks/" + task);
        assertThat(mvc.get().uri("/tasks/" + task).with(as.person(teacher)))
                .bodyText()
                .contains("checked=\"checked\"");
    }

    @Test
    void savesADraftAndRefusesAnOlderOne() {
        assertThat(draft("0")).hasStatusOk().bodyText().contains("\"version\":1", "Saved at");
        assertThat(draft("0")).hasStatus(412);
    }

    @Test
    void isForThoseItMeansOnly() {
        var stranger = persons.teacher();

        assertThat(mvc.get().uri("/tasks/" + task).with(as.person(stranger))).hasStatus(404);
        assertThat(mvc.post().uri("/tasks/" + task + "/claim").with(csrf()).with(as.person(stranger)))
                .hasStatus(404);
    }

    @Test
    void servesMachines() throws Exception {
        var http = new Http(port);
        var name = teacher.username();

        assertThat(http.get("/api/v1/tasks?size=1", name).body()).contains("\"items\":[{", "\"next\":\"");
        var found = http.get("/api/v1/tasks/" + task, name);
        assertThat(found.body()).contains("\"state\":\"open\"", "\"key\":\"coming\"");
        assertThat(http.post("/api/v1/tasks/" + task + "/complete", name, "{\"values\":{\"coming\":\"no\"}}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(http.post(
                                "/api/v1/tasks/" + task + "/complete",
                                name,
                                "{\"values\":{\"coming\":\"yes\"}}",
                                "If-Match",
                                "\"old\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(http.post("/api/v1/tasks/" + task + "/claim", name, "").body())
                .contains("\"state\":\"mine\"");
        assertThat(http.post("/api/v1/tasks/" + task + "/complete", name, "{\"values\":{\"coming\":\"yes\"}}")
                        .body())
                .contains("\"state\":\"done\"");
        assertThat(http.get("/api/v1/tasks?view=done", name).body()).contains(task);
        assertThat(http.get("/api/v1/tasks?cursor=nonsense", name).statusCode()).isEqualTo(422);
        assertThat(http.post("/api/v1/tasks/" + task + "/undo", name, "").statusCode())
                .isEqualTo(409);
    }

    @Test
    void actsOnSeveralTasksAndTakesItBack() {
        var taken = mvc.post()
                .uri("/tasks/bulk")
                .param("action", "claim")
                .param("ids", task, "nowhere")
                .param("back", "//elsewhere.example")
                .with(csrf())
                .with(as.person(teacher))
                .exchange();

        assertThat(taken).hasRedirectedUrl("/inbox");
        var flash = taken.getMvcResult().getFlashMap();
        assertThat(flash.get("failed")).isEqualTo(List.of("One of them is not there, or no longer."));
        assertThat(flash.get("toast"))
                .asInstanceOf(InstanceOfAssertFactories.type(Toast.class))
                .satisfies(toast -> {
                    assertThat(toast.text()).isEqualTo("1 task is yours.");
                    assertThat(mvc.post()
                                    .uri(String.valueOf(toast.undo()))
                                    .with(csrf())
                                    .with(as.person(teacher)))
                            .hasRedirectedUrl("/inbox");
                });
        assertThat(mvc.post()
                        .uri("/tasks/bulk")
                        .param("action", "snooze")
                        .param("ids", task)
                        .with(csrf())
                        .with(as.person(teacher)))
                .hasStatus(422);
    }

    @Test
    void answersSeveralAlikeAtOnce() throws IOException {
        for (var language : new String[] {"en", "fr"}) {
            people.settle(teacher.id(), Locale.of(language), teacher.zone());
            var page = mvc.get()
                    .uri("/tasks/" + task + "/alike")
                    .with(as.person(teacher))
                    .exchange();
            assertThat(page)
                    .hasStatusOk()
                    .bodyText()
                    .contains("name=\"coming\"", "name=\"ids\"", "value=\"" + task + "\"")
                    .doesNotContain("??", " style=", "th:");
        }
        people.settle(teacher.id(), Locale.ENGLISH, teacher.zone());
        assertThat(mvc.post()
                        .uri("/tasks/" + task + "/alike")
                        .param("ids", task)
                        .param("coming", "no")
                        .with(csrf())
                        .with(as.person(teacher)))
                .hasStatus(422)
                .bodyText()
                .contains("Please answer this.");
        assertThat(mvc.post()
                        .uri("/tasks/" + task + "/alike")
                        .param("ids", task)
                        .param("coming", "yes")
                        .with(csrf())
                        .with(as.person(teacher)))
                .hasRedirectedUrl("/inbox");
    }

    @Test
    void actsOnSeveralForMachines() throws Exception {
        var http = new Http(port);
        var name = teacher.username();
        var done = http.post(
                "/api/v1/tasks/bulk?wait=30",
                name,
                "{\"action\":\"complete\",\"ids\":[\"" + task + "\",\"nowhere\"],\"values\":{\"coming\":\"yes\"}}");

        assertThat(done.body()).contains("\"done\":1", "\"code\":\"batch.gone\"", "\"why\":\"One of them");
        var batch = done.body().replaceFirst(".*\"batch\":\"([^\"]+)\".*", "$1");
        assertThat(http.post("/api/v1/tasks/batches/" + batch + "/undo", name, "")
                        .body())
                .contains("\"done\":1");
        assertThat(http.post("/api/v1/tasks/bulk", name, "{\"action\":\"dance\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(http.post("/api/v1/tasks/bulk", name, "{\"action\":\"claim\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void narrowsTheListAndKeepsIt() throws Exception {
        assertThat(mvc.get().uri("/inbox?due=late&holder=nobody").with(as.person(teacher)))
                .hasStatusOk()
                .bodyText()
                .contains("Due: Late", "Who has it: Nobody yet", "/inbox/facets?holder=nobody&amp;due=late")
                .contains("name=\"due\" value=\"late\"")
                .doesNotContain("??", "/tasks/" + task);
        for (var htmx : List.of("true", "")) {
            var panel = mvc.get().uri("/inbox/facets?due=late").with(as.person(teacher));
            assertThat(htmx.isEmpty() ? panel : panel.header("HX-Request", htmx))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Nobody yet", "Inbox trial", "aria-current=\"true\"")
                    .doesNotContain("??", " style=", "th:");
        }
        assertThat(mvc.post()
                        .uri("/inbox/filters")
                        .param("name", "Late")
                        .param("list", "due=late&q=caf%C3%A9+noir")
                        .with(csrf())
                        .with(as.person(teacher)))
                .hasRedirectedUrl("/inbox?q=caf%C3%A9%20noir&due=late");
        var http = new Http(port);
        var kept = http.get("/api/v1/tasks/filters", teacher.username()).body();
        assertThat(kept).contains("\"name\":\"Late\"", "\"count\":0", "\"own\":true");
        assertThat(http.get("/api/v1/tasks/facets?due=late", teacher.username()).body())
                .contains("\"kind\":\"DUE\"", "\"value\":\"LATE\"");
        assertThat(http.get("/api/v1/tasks?due=later", teacher.username()).body())
                .contains(task);
        var id = kept.replaceFirst(".*\"id\":\"([^\"]+)\".*", "$1");
        assertThat(mvc.post()
                        .uri("/inbox/filters/" + id + "/forget")
                        .with(csrf())
                        .with(as.person(teacher)))
                .hasRedirectedUrl("/inbox");
    }

    @Test
    void putsATaskOffUntilSomethingHappens() {
        assertThat(mvc.post()
                        .uri("/tasks/" + task + "/snooze")
                        .param("until", "2098-01-01")
                        .param("awaits", "ANYTHING")
                        .param("open", "true")
                        .with(csrf())
                        .with(as.person(teacher)))
                .hasRedirectedUrl("/inbox");
        assertThat(mvc.get().uri("/inbox?view=later").with(as.person(teacher)))
                .hasStatusOk()
                .bodyText()
                .contains("/tasks/" + task, "when anything happens", "Show it now")
                .doesNotContain("??");
        assertThat(mvc.post().uri("/tasks/" + task + "/wake").with(csrf()).with(as.person(teacher)))
                .hasRedirectedUrl("/tasks/" + task);
    }

    private MvcTestResult draft(String version) {
        return mvc.post()
                .uri("/tasks/" + task + "/draft")
                .param("phone", "00 00")
                .param("_draft", version)
                .accept("application/json")
                .with(csrf())
                .with(as.person(teacher))
                .exchange();
    }

    private String start(String project, String dueOn) {
        var subject = UUID.randomUUID().toString();
        processes.start("inbox-trial", subject, Map.of("projectId", project, "dueOn", dueOn));
        return tasks.about(subject).getFirst().id();
    }

    private static Map<String, byte[]> model() throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var all = Files.list(MODEL)) {
            for (var file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
