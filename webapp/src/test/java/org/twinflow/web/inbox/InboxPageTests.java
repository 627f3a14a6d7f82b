package org.twinflow.web.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.twinflow.Http;
import org.twinflow.Web;
import org.twinflow.web.shell.Toast;

@Web
class InboxPageTests extends InboxPageScene {

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
}
