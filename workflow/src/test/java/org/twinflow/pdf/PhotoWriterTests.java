package org.twinflow.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinflow.shared.RefusedException;

class PhotoWriterTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void turnsAPhotoToTheRightWhateverTheCameraSaid(int orientation) throws IOException {
        try (var pdf = Loader.loadPDF(write(new Photo(ContentSource.of(PaperSamples.photo(orientation)), 1)))) {
            var page = new PDFRenderer(pdf).renderImage(0);
            // red was above and is now at the right
            assertThat(page.getWidth() > page.getHeight()).isEqualTo(orientation > 4);
            assertThat(color(page.getRGB(page.getWidth() - 60, page.getHeight() / 2)))
                    .isEqualTo(Color.RED);
            assertThat(color(page.getRGB(60, page.getHeight() / 2))).isEqualTo(Color.BLUE);
        }
    }

    @Test
    void setsEachPhotoOnAPageInItsOrderWithoutWhereItWasTaken() throws IOException {
        var upright = PaperSamples.photo(6);
        var bytes = write(new Photo(ContentSource.of(upright), 0), new Photo(ContentSource.of(upright), 2));

        try (var pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            var first = new PDFRenderer(pdf).renderImage(0);
            var second = new PDFRenderer(pdf).renderImage(1);
            assertThat(color(first.getRGB(first.getWidth() / 2, 60))).isEqualTo(Color.RED);
            assertThat(color(second.getRGB(second.getWidth() / 2, 60))).isEqualTo(Color.BLUE);
        }
        assertThat(latin(upright)).contains("GPS 48.8566N");
        assertThat(latin(bytes)).doesNotContain("GPS 48.8566N");
    }

    @Test
    void dropsWhatATelephoneHangsBehindThePicture() throws IOException {
        var film = new ByteArrayOutputStream();
        film.writeBytes(PaperSamples.photo(1));
        film.writeBytes("ftypmp42 +48.8566+002.3522/".getBytes(StandardCharsets.ISO_8859_1));

        var bytes = write(new Photo(ContentSource.of(film.toByteArray()), 0));

        assertThat(latin(bytes)).doesNotContain("+48.8566");
    }

    @Test
    void refusesByItsNumberWhatIsNoPhoto() {
        var good = new Photo(ContentSource.of(PaperSamples.photo(1)), 0);
        var text = new Photo(ContentSource.of("text".getBytes(StandardCharsets.UTF_8)), 0);
        var torn = new Photo(ContentSource.of(new byte[] {(byte) 0xff, (byte) 0xd8, 1, 2, 3, 4, 5, 6}), 0);

        assertThatThrownBy(() -> write(good, text)).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.code()).isEqualTo("transfer.photos.kind");
            assertThat(refused.arguments()).containsExactly(2);
        });
        assertThatThrownBy(() -> write(torn))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo("transfer.photos.broken"));
        assertThat(folder).isEmptyDirectory();
    }

    private byte[] write(Photo... photos) throws IOException {
        var writer = new PhotoWriter(new PdfProperties(folder), Clock.systemUTC());
        try (var written = writer.write("Consent", Locale.ENGLISH, List.of(photos));
                var in = written.open()) {
            return in.readAllBytes();
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static Color color(int rgb) {
        var color = new Color(rgb);
        return new Color(
                color.getRed() > 128 ? 255 : 0, color.getGreen() > 128 ? 255 : 0, color.getBlue() > 128 ? 255 : 0);
    }
}
