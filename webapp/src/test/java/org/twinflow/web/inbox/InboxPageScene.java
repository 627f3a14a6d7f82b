package org.twinflow.web.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twinflow.Persons;
import org.twinflow.engine.Deployments;
import org.twinflow.engine.Processes;
import org.twinflow.engine.Tasks;
import org.twinflow.people.People;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.NewProject;
import org.twinflow.projects.Projects;
import org.twinflow.web.security.As;

/** A teacher for whom two tasks wait. */
abstract class InboxPageScene {

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

    PersonSummary teacher;
    String task = "";

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

    MvcTestResult draft(String version) {
        return mvc.post()
                .uri("/tasks/" + task + "/draft")
                .param("phone", "00 00")
                .param("_draft", version)
                .accept("application/json")
                .with(csrf())
                .with(as.person(teacher))
                .exchange();
    }

    String start(String project, String dueOn) {
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
