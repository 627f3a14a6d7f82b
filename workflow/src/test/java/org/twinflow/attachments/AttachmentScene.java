package org.twinflow.attachments;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.InboxFixtures;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.assignments.AssigneeKind;
import org.twinflow.assignments.Assignments;
import org.twinflow.assignments.NewAssignment;
import org.twinflow.assignments.Priority;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentCare;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.founding.FoundingFixtures;
import org.twinflow.inbox.Inbox;
import org.twinflow.inbox.TaskDocument;
import org.twinflow.inbox.TaskWork;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;

/** A task of a teacher in a project of one school, and what people attach to it. */
@SpringBootTest
abstract class AttachmentScene {

    @Autowired
    Fixtures fixtures;

    @Autowired
    FoundingFixtures foundings;

    @Autowired
    InboxFixtures tasks;

    @Autowired
    Inbox inbox;

    @Autowired
    TaskWork work;

    @Autowired
    Assignments assignments;

    @Autowired
    Attachments attachments;

    @Autowired
    Documents documents;

    @Autowired
    DocumentCare care;

    SchoolId france;
    PersonId helene;
    PersonId kasia;
    PersonId pupil;
    PersonId stranger;
    ProjectId project;
    String task;

    @BeforeEach
    void aTaskOfATeacher() {
        france = fixtures.aSchool("FR");
        helene = fixtures.aPerson("Helene", france);
        fixtures.grant(helene, Role.TEACHER, Scope.school(france));
        project = fixtures.aProject(helene, france);
        kasia = fixtures.aPerson("Kasia", france);
        fixtures.admit(project, kasia, Role.TEACHER);
        pupil = fixtures.aPerson("Ines", france);
        fixtures.admit(project, pupil, Role.PUPIL);
        stranger = fixtures.aTeacher(fixtures.aSchool("PL"));
        task = give(kasia);
    }

    String give(PersonId person) {
        assignments.assign(
                new NewAssignment(
                        project,
                        "Place the recorders",
                        "One at each weir.",
                        AssigneeKind.PERSON,
                        person.toString(),
                        LocalDate.of(2099, 1, 1),
                        true,
                        Priority.NORMAL),
                fixtures.reader(helene));
        return taskOf(person);
    }

    String taskOf(PersonId person) {
        return tasks.tasks(person, project).getFirst().id();
    }

    DocumentDetails attach(PersonId person, String to, String filename, @Nullable AudienceLevel level) {
        var content = bytes("The weir of " + filename);
        return attachments.attachNew(
                to, Upload.of(filename), "", level, content, fixtures.reader(person), Locale.ENGLISH);
    }

    DocumentId store(PersonId person, ProjectId home, AudienceLevel level) {
        return store(person, home, "Plan", level);
    }

    DocumentId store(PersonId person, ProjectId home, String title, AudienceLevel level) {
        var wanted = NewDocument.inProject(home.id(), title, "", level, Upload.of("plan.txt"), "en");
        return documents
                .store(wanted, bytes("The plan of " + level), fixtures.reader(person))
                .id();
    }

    List<DocumentId> offered(PersonId person) {
        return offered(person, "");
    }

    List<DocumentId> offered(PersonId person, String words) {
        return attachments.choices(task, words, fixtures.reader(person), Locale.ENGLISH).documents().stream()
                .map(DocumentDetails::id)
                .toList();
    }

    List<Attachment> of(PersonId person, String at) {
        return attachments.of(at, fixtures.reader(person), Locale.ENGLISH);
    }

    List<DocumentId> shown(PersonId person, String at) {
        return of(person, at).stream().map(each -> each.document().id()).toList();
    }

    List<TaskDocument> beside(PersonId person, String at) {
        var reader = fixtures.reader(person);
        return inbox.documents(inbox.task(at, reader, Locale.ENGLISH), reader);
    }

    static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
