package org.twinflow.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

/** How sharp a photograph is. */
class SharpnessTests {

    private static final BufferedImage CARD = Scans.page("Carte nationale", "Nom: Lambert", "Valable: 14.03.2028");

    @Test
    void isHighForASharpPageAndLowForABlurredOne() {
        assertThat(Sharpness.of(CARD)).isGreaterThan(400);
        assertThat(Sharpness.of(blurred(CARD, 8))).isLessThan(150);
    }

    @Test
    void isThatOfTheCardAndNotOfTheTableItLiesOn() {
        var table = new BufferedImage(3000, 3000, BufferedImage.TYPE_BYTE_GRAY);
        var paint = table.createGraphics();
        paint.setColor(Color.GRAY);
        paint.fillRect(0, 0, 3000, 3000);
        paint.drawImage(CARD, 200, 200, 1400, 2000, null);
        paint.dispose();

        assertThat(Sharpness.of(table)).isGreaterThan(150);
        assertThat(Sharpness.longEdge(table)).isEqualTo(3000);
    }

    @Test
    void isNothingOnABlankPage() {
        assertThat(Sharpness.of(Scans.blank())).isZero();
        assertThat(Sharpness.of(new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY)))
                .isZero();
    }

    private static BufferedImage blurred(BufferedImage page, int by) {
        var small = scaled(page, page.getWidth() / by, page.getHeight() / by);
        return scaled(small, page.getWidth(), page.getHeight());
    }

    private static BufferedImage scaled(BufferedImage page, int width, int height) {
        var scaled = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var paint = scaled.createGraphics();
        paint.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        paint.drawImage(page, 0, 0, width, height, null);
        paint.dispose();
        return scaled;
    }
}
