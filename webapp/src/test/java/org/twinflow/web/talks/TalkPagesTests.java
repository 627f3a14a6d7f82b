package org.twinflow.web.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twinflow.Persons;
import org.twinflow.Web;
import org.twinflow.access.Role;
import org.twinflow.assignments.AssigneeKind;
import org.twinflow.assignments.Assignments;
import org.twinflow.assignments.NewAssignment;
import org.twinflow.assignments.Priority;
import org.twinflow.inbox.Inbox;
import org.twinflow.inbox.InboxQuery;
import org.twinflow.inbox.InboxView;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.NewProject;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.talks.TaskTalk;
import org.twinflow.web.security.As;

@Web
class TalkPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Persons persons;

    @Autowired
    As as;

    @Autowired
    Projects projects;

    @Autowired
    Assignments assignments;

    @Autowired
    Inbox inbox;

    @Autowired
    TaskTalk talk;

    private PersonSummary teacher;
    private PersonSummary stranger;
    private String task = "";

    @BeforeEach
    void aTaskOfOneTeacher() {
        teacher = persons.teacher();
        stranger = persons.teacher();
        var school = teacher.school();
        assertThat(school).isNotNull();
        var project = projects.found(
                new NewProject(
                        "Rivers", "", "en", LocalDate.of(2026, 9, 1), LocalDate.of(2028, 6, 30), List.of(school)),
                persons.reader(teacher));
        task = give(project);
    }

    @Test
    void isAPartOfTheTask() {
        assertThat(mvc.get().uri("/tasks/" + task).with(as.person(teacher)))
                .hasStatusOk()
                .bodyText()
                .contains("hx-get=\"/tasks/" + task + "/talk\"");
        assertThat(mvc.get().uri(address()).header("HX-Request", "true").with(as.person(teacher)))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"talk\"", "Nothing has been said")
                .doesNotContain("<html", "??");
        assertThat(mvc.get().uri(address()).with(as.person(teacher)))
                .hasStatusOk()
                .bodyText()
                .contains("<html", "id=\"talk\"");
        assertThat(mvc.get().uri(address()).with(as.person(stranger))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void takesWhatIsSaidWithAndWithoutScripts() {
        assertThat(post("First <b>word</b>.", true))
                .hasStatusOk()
                .bodyText()
                .contains("First &lt;b&gt;word&lt;/b&gt;.");
        assertThat(post("Second.", false)).hasStatus3xxRedirection().hasRedirectedUrl(address());
        assertThat(talk.of(task, persons.reader(teacher), Locale.ENGLISH).size())
                .isEqualTo(2);
    }

    @Test
    void saysWhatIsWrongAndLosesNothing() {
        assertThat(post("Hello @Nobody", true))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Nobody in this project is called @Nobody", ">Hello @Nobody</textarea>");
        assertThat(post("Hello @Nobody", false))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("<html", ">Hello @Nobody</textarea>");
    }

    @Test
    void isReadAndWrittenByMachines() {
        assertThat(mvc.post()
                        .uri("/api/v1/tasks/{id}/remarks", task)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"text\":\"By machine\"}")
                        .with(as.person(teacher))
                        .with(csrf()))
                .hasStatus(HttpStatus.CREATED);
        assertThat(mvc.get().uri("/api/v1/tasks/{id}/remarks", task).with(as.person(teacher)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].text")
                .isEqualTo("By machine");
        var id = talk.of(task, persons.reader(teacher), Locale.ENGLISH)
                .remarks()
                .getFirst()
                .id();
        assertThat(mvc.delete()
                        .uri("/api/v1/tasks/{id}/remarks/{remark}", task, id)
                        .with(as.person(teacher))
                        .with(csrf()))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(mvc.get().uri("/api/v1/tasks/{id}/remarks", task).with(as.person(teacher)))
                .bodyJson()
                .extractingPath("$.items[0].withdrawn")
                .isEqualTo(true);
    }

    private MvcTestResult post(String text, boolean part) {
        return mvc.post()
                .uri(address())
                .param("text", text)
                .param("person", "")
                .header("HX-Request", String.valueOf(part))
                .with(as.person(teacher))
                .with(csrf())
                .exchange();
    }

    private String address() {
        return "/tasks/" + task + "/talk";
    }

    private String give(ProjectId project) {
        assignments.assign(
                new NewAssignment(
                        project,
                        "Place the recorders",
                        "",
                        AssigneeKind.GROUP,
                        Role.TEACHER.name().toLowerCase(Locale.ROOT),
                        LocalDate.of(2099, 1, 1),
                        false,
                        Priority.NORMAL),
                persons.reader(teacher));
        return inbox.view(persons.reader(teacher), new InboxQuery(InboxView.ME, project, "", 1, null, Locale.ENGLISH))
                .items()
                .getFirst()
                .id();
    }
}
