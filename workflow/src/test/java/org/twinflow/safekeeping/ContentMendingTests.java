package org.twinflow.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.ContentId;
import org.twinflow.documents.ContentState;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.projects.ProjectId;

@SpringBootTest
class ContentMendingTests {

    @TempDir
    Path folder;

    @Autowired
    private Backups backups;

    @Autowired
    private Fixity fixity;

    @Autowired
    private ContentChecks checks;

    @Autowired
    private Documents documents;

    @Autowired
    private Fixtures fixtures;

    private Reader teacher;
    private ProjectId project;

    @BeforeEach
    void aProject() {
        var school = fixtures.aSchool("FR");
        var coordinator = fixtures.aTeacher(school);
        project = fixtures.aProject(coordinator, school);
        teacher = fixtures.reader(coordinator);
    }

    @Test
    void putsBackWhatIsBrokenAndNothingElse() throws IOException {
        WholeArchive.read(fixity, checks);
        var flipped = store("One byte of it will be changed " + UUID.randomUUID());
        var lost = store("It will be lost " + UUID.randomUUID());
        var whole = store("Nothing happens to it " + UUID.randomUUID());
        var backup = folder.resolve("backup.zip");
        backups.write(backup);
        var younger = store("Came after the backup " + UUID.randomUUID());
        flipAByte(file(flipped));
        Files.delete(file(lost));
        Files.delete(file(younger));
        var same = identity(file(whole));
        fixity.run(new CheckRuns.Tally());

        var mended = backups.mend(backup);

        assertThat(mended.whole()).isGreaterThanOrEqualTo(2);
        assertThat(mended.left()).isGreaterThanOrEqualTo(1);
        assertThat(read(flipped)).contains("One byte of it");
        assertThat(read(lost)).contains("It will be lost");
        assertThat(state(flipped)).isEqualTo(ContentState.WHOLE);
        assertThat(state(lost)).isEqualTo(ContentState.WHOLE);
        assertThat(state(younger)).isEqualTo(ContentState.MISSING);
        assertThat(identity(file(whole))).isEqualTo(same);
    }

    @Test
    void findsAMendedContentWholeAgain() throws IOException {
        var text = "Handed in a second time " + UUID.randomUUID();
        var first = store(text);
        Files.delete(file(first));
        fixity.run(new CheckRuns.Tally());
        assertThat(checks.state(new ContentId(first.sha256(), null))).contains(ContentState.MISSING);

        store(text);
        fixity.run(new CheckRuns.Tally());

        assertThat(checks.state(new ContentId(first.sha256(), null))).contains(ContentState.WHOLE);
    }

    @Test
    void saysThatAFileIsNoBackup() throws IOException {
        var none = Files.writeString(folder.resolve("none.zip"), "not a backup");

        assertThatThrownBy(() -> backups.mend(none)).isInstanceOf(BackupException.class);
    }

    private ContentState state(DocumentDetails stored) {
        return checks.state(new ContentId(stored.sha256(), null)).orElseThrow();
    }

    private String read(DocumentDetails stored) throws IOException {
        try (var content = documents.content(stored.id(), null, teacher).stream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private DocumentDetails store(String text) {
        return documents.store(
                NewDocument.inProject(project.id(), "A paper", "", AudienceLevel.MEMBERS, Upload.of("paper.txt"), "en"),
                new ByteArrayInputStream(Texts.unlikeTheirPreview(text)),
                teacher);
    }

    /** Its time says less: it changes when the same words are stored once more, as those read from it may be. */
    private static Object identity(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    private static void flipAByte(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    private static Path file(DocumentDetails stored) {
        var hash = stored.sha256();
        return Path.of("target/data/documents/plain", hash.substring(0, 2), hash.substring(2, 4), hash);
    }
}
