package org.twinflow.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.GpsDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.previews.Preview;
import org.twinflow.previews.PreviewState;
import org.twinflow.previews.Previews;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** From the upload to something to look at, in a process of its own. */
class PreviewTests extends DocumentScene {

    @Autowired
    Previews previews;

    @Autowired
    Derivatives derivatives;

    @Test
    void drawsAPdfForThoseWhoSeeIt() throws IOException {
        var stored = store("", "Tika", "testPDF.pdf", sample("testPDF.pdf"), teacher);

        var preview = made(stored);

        assertThat(preview.pages()).isEqualTo(1);
        assertThat(preview.made())
                .extracting(DerivativeSummary::kind)
                .containsExactlyInAnyOrder(DerivativeKind.PAGE, DerivativeKind.THUMBNAIL);
        assertThatThrownBy(() -> previews.of(stored.id(), 1, reader(stranger))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void givesOthersAPictureThatDoesNotSayWhereItWasTaken() throws Exception {
        var original = sample("testJPEG_GEO.jpg").readAllBytes();
        var stored = store("", "Photo " + word, "photo.jpg", new ByteArrayInputStream(original), teacher);
        try {
            assertThat(places(documents.content(stored.id(), null, reader(pupil))))
                    .isFalse();
        } catch (RefusedException e) {
            assertThat(e).hasMessage("documents.uncleaned");
        }

        made(stored);

        assertThat(places(documents.content(stored.id(), null, reader(pupil)))).isFalse();
        assertThat(documents.content(stored.id(), null, reader(teacher)).stream()
                        .readAllBytes())
                .isEqualTo(original);
    }

    @Test
    void drawsNoTileOfAPaperAboutAPerson() throws IOException {
        var dossier = UUID.randomUUID();
        fixtures.grant(teacher, Role.TEACHER, Scope.dossier(dossier));
        var audience = Set.of(Scope.dossier(dossier).token(Role.TEACHER));
        var upload = Upload.of("card.jpg");
        var paper = documents.file(
                NewDocument.personal(pupil, Classification.PERSONAL, project.id(), "Card", audience, upload, "en"),
                sample("testJPEG_GEO.jpg"),
                pupil);

        var preview = made(paper);

        assertThat(preview.has(DerivativeKind.THUMBNAIL)).isFalse();
        assertThat(preview.has(DerivativeKind.PAGE)).isTrue();
        papers.destroy(pupil, null);
        assertThat(previews.of(paper.id(), 1, reader(teacher)).made()).isEmpty();
    }

    @Test
    void endsWithAReasonWhereThereIsNothingToLookAt() {
        var stored = store("Broken", "broken.pdf", "%PDF-1.7\nthis is no PDF " + word);

        var preview = ended(stored);

        assertThat(preview.state()).isEqualTo(PreviewState.NONE);
        assertThat(preview.reason()).isEqualTo("damaged");
    }

    @Test
    void readsATextInTheLettersItWasWrittenIn() {
        var latin = "Les élèves ont mesuré la salinité à la côte, là où l’été".replace('’', '\'');
        var stored = store(
                "",
                "Latin",
                "latin.txt",
                new ByteArrayInputStream(latin.getBytes(StandardCharsets.ISO_8859_1)),
                teacher);

        made(stored);

        assertThat(previews.text(stored.id(), 1, reader(pupil))).contains(latin);
    }

    @Test
    void turnsAnOfficeFileIntoAPdf() throws IOException {
        assumeTrue(
                Files.exists(Path.of("/usr/bin/soffice")), "SKIPPED: LibreOffice is not installed, nothing was turned");
        var stored = store(
                "",
                "Plan",
                "plan.rtf",
                new ByteArrayInputStream("""
                {\\rtf1\\ansi The plan of the week, %s}""".formatted(word).getBytes(StandardCharsets.US_ASCII)),
                teacher);

        var preview = made(stored);

        assertThat(preview.has(DerivativeKind.PDF)).isTrue();
        assertThat(preview.pages()).isEqualTo(1);
        try (var pdf = derivatives.open(DerivativeId.of(stored.id(), 1, DerivativeKind.PDF), reader(pupil))) {
            assertThat(pdf.filename()).isEqualTo("plan.pdf");
            assertThat(new String(pdf.stream().readNBytes(5), StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
        }
    }

    private Preview made(DocumentDetails stored) {
        var preview = ended(stored);
        assertThat(preview.reason()).isNull();
        return preview;
    }

    private Preview ended(DocumentDetails stored) {
        return await().atMost(Duration.ofMinutes(3))
                .until(() -> previews.of(stored.id(), 1, reader(teacher)), now -> !now.waits());
    }

    private static boolean places(OpenContent content) throws Exception {
        try (content) {
            return ImageMetadataReader.readMetadata(content.stream()).containsDirectoryOfType(GpsDirectory.class);
        }
    }

    private static InputStream sample(String name) throws IOException {
        return new ClassPathResource("test-documents/" + name).getInputStream();
    }
}
