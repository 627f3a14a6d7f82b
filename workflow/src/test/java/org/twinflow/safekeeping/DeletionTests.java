package org.twinflow.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.Classification;
import org.twinflow.documents.ContentId;
import org.twinflow.documents.Contents;
import org.twinflow.documents.DocumentCare;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.PersonalPapers;
import org.twinflow.documents.Upload;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.Sql;

@SpringBootTest
class DeletionTests {

    @Autowired
    private Deletions deletions;

    @Autowired
    private Holds holds;

    @Autowired
    private Contents contents;

    @Autowired
    private Documents documents;

    @Autowired
    private DocumentCare care;

    @Autowired
    private PersonalPapers papers;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Fixtures fixtures;

    private Reader administrator;
    private Reader teacher;
    private PersonId pupil;
    private ProjectId project;

    @BeforeEach
    void aProjectAndAnAdministrator() {
        var school = fixtures.aSchool("FR");
        var coordinator = fixtures.aTeacher(school);
        project = fixtures.aProject(coordinator, school);
        teacher = fixtures.reader(coordinator);
        pupil = fixtures.aPerson("pupil", school);
        fixtures.admit(project, pupil, Role.PUPIL);
        administrator = fixtures.reader(fixtures.anAdministrator());
    }

    @Test
    void deletesWhatHasLainInTheTrashForThirtyDaysAndLeavesACertificate() throws IOException {
        var stored = store("Thrown away long ago " + UUID.randomUUID());
        trash(stored, Duration.ofDays(30).plusMinutes(1));

        deletions.emptyTrash();

        assertThatThrownBy(() -> care.restore(stored.id(), teacher)).isInstanceOf(NotFoundException.class);
        assertThat(contents.find(content(stored))).isEmpty();
        assertThat(rows("document", "id", stored)).isZero();
        assertThat(rows("document_version", "document", stored)).isZero();
        assertThat(rows("document_audience", "document", stored)).isZero();
        assertThat(certificateOf(stored).contents()).singleElement().satisfies(content -> {
            assertThat(content.sha256()).isEqualTo(stored.sha256());
            assertThat(content.destroyedAt()).isNotNull();
        });
        assertThat(certificateOf(stored).toString()).doesNotContain("A paper", "paper.txt");
    }

    @Test
    void keepsWhatWasThrownAwayADayLess() throws IOException {
        var stored = store("Thrown away lately " + UUID.randomUUID());
        trash(stored, Duration.ofDays(30).minusMinutes(1));

        deletions.emptyTrash();
        care.restore(stored.id(), teacher);

        assertThat(documents.content(stored.id(), null, teacher).stream()).isNotEmpty();
    }

    @Test
    void neverDeletesWhatLiesInNoTrash() throws IOException {
        var stored = store("Old and in use " + UUID.randomUUID());
        age(stored, Duration.ofDays(900));

        deletions.emptyTrash();

        assertThat(documents.get(stored.id(), teacher).id()).isEqualTo(stored.id());
    }

    @Test
    void keepsAContentThatAnotherDocumentNeeds() throws IOException {
        var text = "Twice the same " + UUID.randomUUID();
        var first = store(text);
        var second = store(text);
        trash(first, Duration.ofDays(40));

        deletions.emptyTrash();

        assertThat(documents.content(second.id(), null, teacher).stream())
                .hasBinaryContent(text.getBytes(StandardCharsets.UTF_8));
        assertThat(certificateOf(first).contents())
                .singleElement()
                .satisfies(content -> assertThat(content.destroyedAt()).isNull());
    }

    @Test
    void keepsWhatIsHeldUntilTheLastHoldIsReleased() throws IOException {
        var stored = store("An inspection wants to see it " + UUID.randomUUID());
        trash(stored, Duration.ofDays(40));
        var first = holds.place(stored.id().toString(), "An inspection", administrator);
        var second = holds.place(stored.id().toString(), "A complaint", administrator);

        deletions.emptyTrash();
        holds.release(first, administrator);
        deletions.emptyTrash();
        assertThat(rows("document", "id", stored)).isOne();

        holds.release(second, administrator);
        deletions.emptyTrash();
        assertThat(rows("document", "id", stored)).isZero();
    }

    @Test
    void letsNobodyThrowAwayWhatIsHeld() {
        var stored = store("Held before it could be thrown away " + UUID.randomUUID());
        holds.place(stored.id().toString(), "A complaint", administrator);

        assertThatThrownBy(() -> care.trash(stored.id(), teacher))
                .isInstanceOf(RefusedException.class)
                .hasMessage("documents.held");
    }

    @Test
    void destroysNoKeyWhileAPaperUnderItIsHeld() {
        var paper = documents.file(
                NewDocument.personal(
                        pupil,
                        Classification.HEALTH,
                        project.id(),
                        "Health form",
                        Set.of("person:" + pupil),
                        Upload.of("health.txt"),
                        "en"),
                new ByteArrayInputStream("Allergic to nuts".getBytes(StandardCharsets.UTF_8)),
                pupil);
        var hold = holds.place(paper.id().toString(), "An accident", administrator);

        assertThatThrownBy(() -> papers.destroy(pupil, null)).isInstanceOf(RefusedException.class);
        assertThat(documents.contentFor(paper.id(), null).stream()).isNotEmpty();

        holds.release(hold, administrator);
        papers.destroy(pupil, null);
        assertThatThrownBy(() -> documents.contentFor(paper.id(), null)).isInstanceOf(RefusedException.class);
    }

    @Test
    void letsAdministratorsAloneHoldAndSeeWhatWasDeleted() {
        var stored = store("Not to be held by everybody " + UUID.randomUUID());
        var id = stored.id().toString();

        assertThatThrownBy(() -> holds.place(id, "I want to", teacher)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> holds.active(teacher)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> deletions.certificates(teacher)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> holds.place(id, " ", administrator)).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> holds.place("../x", "Why", administrator)).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> holds.place(UUID.randomUUID().toString(), "Why", administrator))
                .isInstanceOf(NotFoundException.class);
    }

    private DocumentDetails store(String text) {
        return documents.store(
                NewDocument.inProject(project.id(), "A paper", "", AudienceLevel.MEMBERS, Upload.of("paper.txt"), "en"),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                teacher);
    }

    /** What is made out of it is made before: what a reader or a preview hands in counts as handed in now. */
    private void trash(DocumentDetails stored, Duration ago) throws IOException {
        await().atMost(Duration.ofMinutes(1)).until(() -> isSettled(stored));
        care.trash(stored.id(), teacher);
        database.sql("update document set trashed_at = :then where id = :id")
                .param("then", Sql.time(Clock.systemUTC().instant().minus(ago)))
                .param("id", stored.id().id())
                .update();
        age(stored, ago);
    }

    private boolean isSettled(DocumentDetails stored) {
        return database.sql("select count(*) from preview where document = :id and state <> 'WAITING'")
                        .param("id", stored.id().id())
                        .query(Long.class)
                        .single()
                == 1;
    }

    private static void age(DocumentDetails stored, Duration age) throws IOException {
        var hash = stored.sha256();
        var file = Path.of("target/data/documents/plain", hash.substring(0, 2), hash.substring(2, 4), hash);
        Files.setLastModifiedTime(
                file, FileTime.from(Clock.systemUTC().instant().minus(age)));
    }

    private DeletionCertificate certificateOf(DocumentDetails stored) {
        var found = deletions.certificates(administrator).stream()
                .filter(certificate -> certificate.document().equals(stored.id()))
                .findFirst()
                .orElseThrow();
        assertThat(deletions.certificate(found.code().toLowerCase(java.util.Locale.ROOT), administrator))
                .isEqualTo(found);
        return found;
    }

    private long rows(String table, String column, DocumentDetails stored) {
        return database.sql("select count(*) from " + table + " where " + column + " = :id")
                .param("id", stored.id().id())
                .query(Long.class)
                .single();
    }

    private static ContentId content(DocumentDetails stored) {
        return new ContentId(stored.sha256(), null);
    }
}
