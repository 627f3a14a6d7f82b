package org.twinflow.web.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.twinflow.Http;
import org.twinflow.Web;
import org.twinflow.web.shell.Toast;

/** Several tasks at once, and lists that are narrowed or put off. */
@Web
class InboxListTests extends InboxPageScene {

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
}
