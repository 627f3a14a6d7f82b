package org.twinflow.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.search.Declarations;
import org.twinflow.shared.NotFoundException;

/** Who is told that something nearly the same is there already, and who is not. */
class LikenessTests extends DocumentScene {

    @Autowired
    Lookalikes lookalikes;

    @Autowired
    Versions versions;

    @Autowired
    Contents contents;

    @Autowired
    Sketching sketching;

    @Autowired
    Sketches sketches;

    @Autowired
    Readings readings;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DocumentEnds ends;

    @Autowired
    JdbcClient database;

    @Test
    void tellsOfNearlyTheSameTextInAnotherFormat() {
        var first = settle(store("Declaration", "first.txt", Declarations.text("en")));
        var second = store(
                "Copy", "copy.html", "<html><body><p>" + Declarations.text("en") + " " + word + "</p></body></html>");

        assertThat(nearly(second)).singleElement().satisfies(likeness -> {
            assertThat(likeness.document().id()).isEqualTo(first.id());
            assertThat(likeness.kind()).isEqualTo(LikenessKind.TEXT);
            assertThat(likeness.percent()).isBetween(90, 99);
        });
        assertThat(nearly(first)).isEmpty(); // it was there before
        assertThat(lookalikes.nearly(second.id(), reader(pupil)).found()).isEmpty(); // cannot do anything about it
        var comparison = versions.compare(first.id(), second.id(), reader(teacher));
        assertThat(comparison.outcome()).isEqualTo(Comparison.Outcome.COMPARED);
        assertThat(comparison.changes()).isNotNull();
    }

    @Test
    void saysNothingOfWhatThePersonMayNotSee() {
        var text = Declarations.text("de");
        var secret = settle(documents.store(
                wanted("Secret", AudienceLevel.TEACHERS, "secret.txt"), stream(text), reader(coordinator)));
        var mine = documents.store(
                wanted("Mine", AudienceLevel.MEMBERS, "mine.txt"), stream(text + " " + word), reader(pupil));

        await().atMost(Duration.ofSeconds(60))
                .until(() -> lookalikes.nearly(mine.id(), reader(pupil)).known());
        assertThat(nearly(mine)).hasSize(1); // a teacher sees both
        assertThat(lookalikes.nearly(mine.id(), reader(pupil)).found()).isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> versions.compare(secret.id(), mine.id(), reader(pupil)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> lookalikes.nearly(mine.id(), reader(stranger)));
    }

    @Test
    void forgetsWhatIsDeleted() {
        var text = Declarations.text("it") + " " + word;
        var first = settle(store("First", "first.txt", text));
        var second = store("Second", "second.txt", text + " and more");
        assertThat(nearly(second)).hasSize(1);

        care.trash(first.id(), reader(teacher));
        assertThat(nearly(second)).isEmpty();

        ends.delete(first.id(), Instant.parse("9999-01-01T00:00:00Z"));
        assertThat(rows("content_sketch", first)).isZero();
        assertThat(rows("content_sketch_part", first)).isZero();
        assertThat(rows("content_sketch", second)).isOne();
    }

    @Test
    void forgetsWhatItKnewOfATextThatIsReadAgain() {
        var stored = settle(store("Again", "again.txt", Declarations.text("es") + " " + word));
        nearly(stored);
        assertThat(rows("content_sketch", stored)).isOne();
        var other = new ReadingOutcome(DocumentState.READY, null, Declarations.text("pt"), "pt", null);

        transaction.executeWithoutResult(status -> {
            readings.finish(stored.id(), 1, other);
            assertThat(rows("content_sketch", stored)).isZero();
            assertThat(rows("content_sketch_part", stored)).isZero();
        });

        nearly(stored);
        assertThat(rows("content_sketch", stored)).isOne();
    }

    @Test
    void keepsNoContentForASketchThatWasWrittenWhileItsDocumentWasDeleted() {
        var gone = settle(store("Gone", "gone.txt", Declarations.text("nl") + " " + word));
        nearly(gone);
        care.trash(gone.id(), reader(teacher));
        ends.delete(gone.id(), Instant.parse("9999-01-01T00:00:00Z"));

        sketches.put(Map.of(gone.sha256(), TextSketches.of(Declarations.text("nl"))));
        assertThat(rows("content_sketch", gone)).isOne();
        assertThat(contents.inUse(List.of(gone.sha256()))).isEmpty();

        sketching.fillIn();
        assertThat(rows("content_sketch", gone)).isZero();
        assertThat(rows("content_sketch_part", gone)).isZero();
    }

    @Test
    void tellsOfTheSamePictureInAnotherSizeAndFormat() throws IOException {
        var first = store("", "Photo", "photo.jpg", picture(7, 1200, "jpg"), teacher);
        var other = store("", "Another", "other.jpg", picture(8, 1200, "jpg"), teacher);
        await().atMost(Duration.ofMinutes(3)).until(() -> isKnown(first) && isKnown(other));

        var copy = store("", "Copy", "copy.png", picture(7, 500, "png"), teacher);

        assertThat(nearly(copy)).singleElement().satisfies(likeness -> {
            assertThat(likeness.document().id()).isEqualTo(first.id());
            assertThat(likeness.kind()).isEqualTo(LikenessKind.PICTURE);
        });
    }

    private boolean isKnown(DocumentDetails stored) {
        return lookalikes.nearly(stored.id(), reader(teacher)).known();
    }

    /** What the teacher is told once the content has been looked at. */
    private List<Likeness> nearly(DocumentDetails stored) {
        return await().atMost(Duration.ofMinutes(3))
                .until(() -> lookalikes.nearly(stored.id(), reader(teacher)), Likenesses::known)
                .found();
    }

    private long rows(String table, DocumentDetails of) {
        return database.sql("select count(*) from " + table + " where content = :hash")
                .param("hash", of.sha256())
                .query(Long.class)
                .single();
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Coloured fields of a fixed pattern with noise as a camera makes it. */
    private static ByteArrayInputStream picture(long seed, int width, String format) {
        var random = new Random(seed);
        var fields = new int[12 * 9];
        for (var at = 0; at < fields.length; at++) {
            fields[at] = random.nextInt(200);
        }
        var image = new BufferedImage(width, width * 3 / 4, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < width; x++) {
                var grey = fields[y * 9 / image.getHeight() * 12 + x * 12 / width] + random.nextInt(6);
                image.setRGB(x, y, new Color(grey, grey, 255 - grey).getRGB());
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(out.toByteArray());
    }
}
