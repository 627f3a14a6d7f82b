package org.twinflow.transfers;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentCare;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.transfers.Archives.Destination;

/** A project with a teacher who brings archives and a pupil who may see less. */
@SpringBootTest
abstract class TransferScene {

    @Autowired
    Documents documents;

    @Autowired
    DocumentCare care;

    @Autowired
    Archives archives;

    @Autowired
    Bundles bundles;

    @Autowired
    Fixtures fixtures;

    PersonId teacher;
    PersonId pupil;
    PersonId stranger;
    ProjectId project;

    @BeforeEach
    void foundAProject() {
        var school = fixtures.aSchool("FR");
        teacher = fixtures.aTeacher(school);
        pupil = fixtures.aPerson("pupil", school);
        stranger = fixtures.aTeacher(fixtures.aSchool("ES"));
        project = fixtures.aProject(teacher, school);
        fixtures.admit(project, pupil, Role.PUPIL);
    }

    DocumentDetails store(String folder, String filename, byte[] content, AudienceLevel level) {
        var wanted = NewDocument.inProject(project.id(), filename, folder, level, Upload.of(filename), "en");
        return documents.store(wanted, new ByteArrayInputStream(content), reader(teacher));
    }

    DocumentDetails store(String folder, String filename, String text) {
        return store(folder, filename, text.getBytes(StandardCharsets.UTF_8), AudienceLevel.MEMBERS);
    }

    List<Unpacked> unpack(byte[] zip) {
        return unpack(zip, "en");
    }

    List<Unpacked> unpack(byte[] zip, String language) {
        var archive = store("", "archive.zip", zip, AudienceLevel.MEMBERS);
        return archives.unpack(archive.id(), new Destination("Trip", AudienceLevel.MEMBERS, language), reader(teacher));
    }

    List<DocumentDetails> inFolder(String folder) {
        return documents.list(project.id(), folder, reader(teacher), null, 200).items();
    }

    /** Once it has been read: who reads it would change it at the same moment. */
    void trash(DocumentDetails document) {
        await().atMost(Duration.ofMinutes(2))
                .until(() ->
                        documents.get(document.id(), reader(teacher)).state().isFinal());
        care.trash(document.id(), reader(teacher));
    }

    Reader reader(PersonId person) {
        return fixtures.reader(person);
    }
}
