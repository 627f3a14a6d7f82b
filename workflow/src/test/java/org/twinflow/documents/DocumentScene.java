package org.twinflow.documents;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.audit.Audit;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.search.Search;
import org.twinflow.search.SearchQuery;
import org.twinflow.search.SearchResults;

/** A project with papers, and those who may and may not see them. */
@SpringBootTest
abstract class DocumentScene {

    @Autowired
    Documents documents;

    @Autowired
    DocumentShelves shelves;

    @Autowired
    DocumentCare care;

    @Autowired
    PersonalPapers papers;

    @Autowired
    Search search;

    @Autowired
    Audit audit;

    @Autowired
    Fixtures fixtures;

    @Autowired
    TransactionTemplate transaction;

    final String word = "w" + UUID.randomUUID().toString().replace("-", "");
    PersonId coordinator;
    PersonId teacher;
    PersonId pupil;
    PersonId guardian;
    PersonId stranger;
    ProjectId project;

    @BeforeEach
    void foundAProject() {
        var school = fixtures.aSchool("FR");
        coordinator = fixtures.aTeacher(school);
        teacher = fixtures.aTeacher(school);
        pupil = fixtures.aPerson("pupil", school);
        guardian = fixtures.aPerson("guardian", school);
        stranger = fixtures.aTeacher(fixtures.aSchool("ES"));
        project = fixtures.aProject(coordinator, school);
        fixtures.admit(project, teacher, Role.TEACHER);
        fixtures.admit(project, pupil, Role.PUPIL);
        fixtures.admit(project, guardian, Role.GUARDIAN);
    }

    DocumentDetails settle(DocumentDetails stored) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> documents.get(stored.id(), reader(teacher)),
                        now -> now.state().isFinal());
    }

    DocumentDetails store(String title, String filename, String text) {
        return documents.store(
                wanted(title, AudienceLevel.MEMBERS, filename),
                new ByteArrayInputStream(text.getBytes(
                        filename.endsWith(".jpg") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8)),
                reader(teacher));
    }

    DocumentDetails store(String folder, String title, String filename, InputStream content, PersonId by) {
        return documents.store(
                NewDocument.inProject(project.id(), title, folder, AudienceLevel.MEMBERS, Upload.of(filename), "en"),
                content,
                reader(by));
    }

    NewDocument wanted(String title, AudienceLevel level, String filename) {
        return NewDocument.inProject(project.id(), title, "/reports//2026/", level, Upload.of(filename), "en");
    }

    SearchResults hits(String words, PersonId by) {
        return search.find(SearchQuery.of(words, reader(by).tokens(), "en"));
    }

    Reader reader(PersonId person) {
        return fixtures.reader(person);
    }
}
