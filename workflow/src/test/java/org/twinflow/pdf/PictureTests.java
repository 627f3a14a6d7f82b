package org.twinflow.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void turns_photographs_the_right_way_up(int orientation) throws IOException {
        var photo = new Attachment("Photo", "image/jpeg", ContentSource.of(PaperSamples.photo(orientation)));
        try (var pdf = new Written(folder)
                .pdf(Samples.empty().with(Section.of("Papers").with(photo)))) {
            var page = new PDFRenderer(pdf).renderImage(0);
            assertThat(page.getWidth() > page.getHeight()).isEqualTo(orientation <= 4);
            var middle = page.getWidth() / 2;
            assertThat(color(page.getRGB(middle, 75))).isEqualTo(Color.RED);
            assertThat(color(page.getRGB(middle, page.getHeight() - 80))).isEqualTo(Color.BLUE);
        }
    }

    @Test
    void forgets_where_a_photograph_was_taken() throws IOException {
        var photo = PaperSamples.photo(6);
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains("GPS 48.8566N");
        var bytes = new Written(folder)
                .bytes(Samples.empty()
                        .with(Section.of("Papers")
                                .with(new Attachment("Photo", "image/jpeg", ContentSource.of(photo)))));
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("GPS 48.8566N");
    }

    private static Color color(int rgb) {
        var color = new Color(rgb);
        return new Color(
                color.getRed() > 128 ? 255 : 0, color.getGreen() > 128 ? 255 : 0, color.getBlue() > 128 ? 255 : 0);
    }
}
