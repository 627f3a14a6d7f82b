package org.twinflow.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.shared.NotFoundException;

/** What is made out of a version is seen by the same people and ends with the same key. */
class DerivativeTests extends DocumentScene {

    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F'};

    @Autowired
    Derivatives derivatives;

    @Autowired
    Readings readings;

    @Test
    void givesWhatIsMadeToThoseWhoSeeTheDocument() {
        var stored = store("Plan", "plan.txt", "The plan " + word);
        var page = new DerivativeId(stored.id(), 1, DerivativeKind.PAGE, 1);
        derivatives.put(page, "image/jpeg", bytes("first"));
        derivatives.put(page, "image/jpeg", bytes("better"));

        assertThat(text(derivatives.open(page, reader(pupil)))).isEqualTo("better");
        // a reader may have taken its text meanwhile
        assertThat(derivatives.of(stored.id(), 1, reader(pupil)))
                .filteredOn(made -> made.kind() != DerivativeKind.TEXT)
                .singleElement()
                .satisfies(made -> assertThat(made.kind()).isEqualTo(DerivativeKind.PAGE));
        assertThatThrownBy(() -> derivatives.open(page, reader(stranger))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> derivatives.of(stored.id(), 1, reader(stranger)))
                .isInstanceOf(NotFoundException.class);

        care.trash(stored.id(), reader(coordinator));

        assertThatThrownBy(() -> derivatives.open(page, reader(coordinator))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void keepsTheOriginalOfAPictureFromOthersThanItsKeepers() {
        var photo = settle(store("", "Photo", "photo.jpg", new ByteArrayInputStream(JPEG), teacher));
        assertThat(photo.mediaType()).isEqualTo("image/jpeg");

        assertThatThrownBy(() -> documents.content(photo.id(), null, reader(pupil)))
                .hasMessage("documents.uncleaned");

        derivatives.put(DerivativeId.of(photo.id(), 1, DerivativeKind.CLEAN), "image/jpeg", bytes("clean"));

        assertThat(text(documents.content(photo.id(), null, reader(pupil)))).isEqualTo("clean");
        assertThat(read(documents.content(photo.id(), null, reader(teacher)))).isEqualTo(JPEG);
        assertThat(read(documents.content(photo.id(), null, reader(coordinator))))
                .isEqualTo(JPEG);
    }

    @Test
    void endsWithTheKeyOfThePerson() {
        var paper = personal();
        var page = new DerivativeId(paper.id(), 1, DerivativeKind.PAGE, 1);
        derivatives.put(page, "image/jpeg", bytes("face " + word));
        assertThat(text(derivatives.open(page, reader(teacher)))).contains(word);
        assertThat(audit.latest(null, "document.read", "document:" + paper.id(), 5, reader(fixtures.anAdministrator()))
                        .items())
                .hasSize(1);

        papers.destroy(pupil, null);

        assertThatThrownBy(() -> derivatives.open(page, reader(teacher))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> derivatives.put(page, "image/jpeg", bytes("again")))
                .hasMessage("documents.destroyed");
        assertThat(derivatives.of(paper.id(), 1, reader(teacher))).isEmpty();
    }

    @Test
    void leavesNothingOfAPersonWhoseKeyIsDestroyedWhileItIsMade() {
        var paper = personal();
        var page = new DerivativeId(paper.id(), 1, DerivativeKind.PAGE, 1);
        var slow = new SequenceInputStream(bytes("face " + word), new InputStream() {
            @Override
            public int read() {
                papers.destroy(pupil, null);
                return -1;
            }
        });

        assertThatThrownBy(() -> derivatives.put(page, "image/jpeg", slow)).hasMessage("documents.destroyed");

        assertThat(derivatives.of(paper.id(), 1, reader(teacher))).isEmpty();
    }

    @Test
    void saysNothingOfAPaperThatWasReadWhileItsKeyWasDestroyed() {
        var paper = personal();
        papers.destroy(pupil, null);

        var goesOn = readings.finish(
                paper.id(), 1, new ReadingOutcome(DocumentState.READY, null, "Born in 2012", "en", null));

        assertThat(goesOn).isFalse();
        assertThat(documents.get(paper.id(), reader(teacher)).state()).isEqualTo(DocumentState.UNREADABLE);
    }

    private DocumentDetails personal() {
        var dossier = UUID.randomUUID();
        fixtures.grant(teacher, Role.TEACHER, Scope.dossier(dossier));
        var audience = Set.of(Scope.dossier(dossier).token(Role.TEACHER));
        return documents.file(
                NewDocument.personal(
                        pupil,
                        Classification.PERSONAL,
                        project.id(),
                        "Passport",
                        audience,
                        Upload.of("scan.txt"),
                        "en"),
                bytes("scan"),
                coordinator);
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(OpenContent content) {
        return new String(read(content), StandardCharsets.UTF_8);
    }

    private static byte[] read(OpenContent content) {
        try (content) {
            return content.stream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
