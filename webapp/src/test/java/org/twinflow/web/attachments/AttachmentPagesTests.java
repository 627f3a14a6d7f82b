package org.twinflow.web.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twinflow.Persons;
import org.twinflow.Web;
import org.twinflow.access.Role;
import org.twinflow.assignments.AssigneeKind;
import org.twinflow.assignments.Assignments;
import org.twinflow.assignments.NewAssignment;
import org.twinflow.assignments.Priority;
import org.twinflow.attachments.Attachment;
import org.twinflow.attachments.Attachments;
import org.twinflow.inbox.Inbox;
import org.twinflow.inbox.InboxQuery;
import org.twinflow.inbox.InboxView;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.NewProject;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.web.Visits;
import org.twinflow.web.security.As;

@Web
class AttachmentPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Persons persons;

    @Autowired
    As as;

    @Autowired
    Visits visits;

    @Autowired
    Projects projects;

    @Autowired
    Assignments assignments;

    @Autowired
    Inbox inbox;

    @Autowired
    Attachments attachments;

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
    void isAPartOfTheTaskAndAPageOfItsOwn() {
        assertThat(visits.get("/tasks/" + task, teacher))
                .hasStatusOk()
                .bodyText()
                .contains("hx-get=\"" + address() + "\"", ">Attach a document</a>");
        assertThat(visits.get(address(), teacher))
                .hasStatusOk()
                .bodyText()
                .contains("<html", "enctype=\"multipart/form-data\"", "value=\"TEACHERS\" selected")
                .doesNotContain("??");
        assertThat(visits.french(address(), teacher))
                .bodyText()
                .contains("Joindre")
                .doesNotContain("??");
        assertThat(visits.get(address(), stranger)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(visits.upload(address(), stranger, file("x.txt", "x"))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void takesAFileAndADocumentAndTakesThemOff() {
        assertThat(send(file("weir <plan>.txt", "At the weir."), "MEMBERS", true))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"attachments\"", ">weir plan</a>", "Take off: weir plan")
                .doesNotContain("<html");
        var document = of().getFirst().document();
        assertThat(document.level()).hasToString("MEMBERS");
        assertThat(visits.post(address() + "/" + document.id() + "/remove", teacher))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(address());
        assertThat(of()).isEmpty();
        assertThat(visits.get(address(), teacher)).bodyText().contains("<option value=\"" + document.id() + "\"");

        assertThat(visits.get(address() + "?find=WEIR", teacher))
                .bodyText()
                .contains("value=\"WEIR\"", "<option value=\"" + document.id() + "\"");
        assertThat(visits.french(address() + "?find=dam", teacher))
                .bodyText()
                .contains("Ou trouver un document du projet par son titre", "Aucun document ne s’appelle ainsi")
                .doesNotContain("??", "<option value=\"" + document.id() + "\"");

        assertThat(visits.post(address(), teacher, "document", document.id().toString()))
                .hasStatus3xxRedirection();

        assertThat(of()).extracting(each -> each.document().id()).containsExactly(document.id());
        assertThat(visits.get("/tasks/" + task, teacher))
                .bodyText()
                .contains(">weir plan</a>", "Ana T. attached a document");
    }

    @Test
    void saysWhatIsWrongAndLosesNothing() {
        assertThat(send(file("", ""), "MEMBERS", true))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose a file.", "value=\"MEMBERS\" selected", "hx-preserve", " open=\"open\"");
        assertThat(send(file("empty.txt", ""), "MEMBERS", false))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("<html", "id=\"e-attach-file\"");
        send(file("plan.txt", "A plan."), "TEACHERS", true);
        assertThat(visits.post(address() + "/" + of().getFirst().document().id() + "/remove", teacher))
                .hasStatus3xxRedirection();
        assertThat(visits.in("fr").post(address(), teacher, "document", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choisissez un document.");
        assertThat(visits.post(address(), teacher, "document", "", "find", "weir"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose a document.", "value=\"weir\"");
    }

    @Test
    void isReadAndWrittenByMachines() {
        var api = "/api/v1/tasks/" + task + "/attachments";
        assertThat(visits.upload(api, teacher, file("plan.txt", "By machine."))).hasStatus(HttpStatus.CREATED);
        assertThat(visits.upload(api, stranger, file("plan.txt", "By machine.")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(visits.get(api, teacher))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].title")
                .isEqualTo("plan");
        var document = of().getFirst().document().id();
        assertThat(mvc.delete()
                        .uri(api + "/" + document)
                        .with(as.person(teacher))
                        .with(csrf()))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(of()).isEmpty();
        assertThat(visits.json(api, teacher, "{\"document\":\"" + document + "\"}"))
                .hasStatus(HttpStatus.CREATED);
        assertThat(visits.json(api, teacher, "{}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(of()).hasSize(1);
    }

    private MvcTestResult send(MockMultipartFile file, String audience, boolean part) {
        return mvc.post()
                .uri(address())
                .multipart()
                .file(file)
                .param("audience", audience)
                .header("HX-Request", String.valueOf(part))
                .with(as.person(teacher))
                .with(csrf())
                .exchange();
    }

    private static MockMultipartFile file(String name, String text) {
        return new MockMultipartFile("file", name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Attachment> of() {
        return attachments.of(task, persons.reader(teacher), Locale.ENGLISH);
    }

    private String address() {
        return "/tasks/" + task + "/attachments";
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
