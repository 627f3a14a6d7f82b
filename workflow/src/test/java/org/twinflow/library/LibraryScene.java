package org.twinflow.library;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentCare;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;

/** Two projects with a library each, and those who keep, read and do not know the first one. */
@SpringBootTest
abstract class LibraryScene {

    @Autowired
    Documents documents;

    @Autowired
    DocumentCare care;

    @Autowired
    Folders folders;

    @Autowired
    Bulk bulk;

    @Autowired
    Fixtures fixtures;

    PersonId coordinator;
    PersonId teacher;
    PersonId pupil;
    PersonId guardian;
    PersonId stranger;
    ProjectId project;
    ProjectId elsewhere;

    @BeforeEach
    void foundProjects() {
        var school = fixtures.aSchool("FR");
        coordinator = fixtures.aTeacher(school);
        teacher = fixtures.aTeacher(school);
        pupil = fixtures.aPerson("pupil", school);
        guardian = fixtures.aPerson("guardian", school);
        var other = fixtures.aSchool("ES");
        stranger = fixtures.aTeacher(other);
        project = fixtures.aProject(coordinator, school);
        elsewhere = fixtures.aProject(stranger, other);
        fixtures.admit(project, teacher, Role.TEACHER);
        fixtures.admit(project, pupil, Role.PUPIL);
        fixtures.admit(project, guardian, Role.GUARDIAN);
    }

    DocumentDetails store(String title, String folder, AudienceLevel level, PersonId by) {
        return store(project, title, folder, level, by, "The words of " + title);
    }

    DocumentDetails store(ProjectId home, String title, String folder, AudienceLevel level, PersonId by, String text) {
        return documents.store(
                NewDocument.inProject(home.id(), title, folder, level, Upload.of(title + ".txt"), "en"),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                reader(by));
    }

    DocumentDetails get(DocumentId id) {
        return documents.get(id, reader(coordinator));
    }

    Reader reader(PersonId person) {
        return fixtures.reader(person);
    }
}
