package org.twinflow.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

/** Lights that are mirrored on a card, and cards that do not lie wholly in the picture. */
class FramingTests {

    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1200;

    @Test
    void findsTheLampOnACardAndNoneOnAGoodPhotograph() {
        var good = card(300, 250, 1000, 700);
        assertThat(Framing.of(good).glare()).isLessThan(5);

        var mirrored = card(300, 250, 1000, 700);
        paint(mirrored, Color.WHITE, 600, 400, 300, 250);

        assertThat(Framing.of(mirrored).glare()).isBetween(30, 50);
    }

    @Test
    void takesWhitePaperForPaperAndNotForALamp() {
        assertThat(Framing.of(Scans.page("Autorisation parentale", "Je soussignée"))
                        .glare())
                .isZero();
        assertThat(Framing.of(Scans.blank()).glare()).isZero();
    }

    @Test
    void countsTheSidesAtWhichTheCardGoesOnBeyondThePicture() {
        assertThat(Framing.of(card(300, 250, 1000, 700)).cutSides()).isZero();
        assertThat(Framing.of(card(-200, 250, 1000, 700)).cutSides()).isEqualTo(1);
        assertThat(Framing.of(card(-200, -150, 1000, 700)).cutSides()).isEqualTo(2);
        assertThat(Framing.of(card(900, 700, 1000, 700)).cutSides()).isEqualTo(2);
    }

    @Test
    void knowsACardThatIsDarkerThanTheTable() {
        var dark = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        paint(dark, new Color(200, 200, 200), 0, 0, WIDTH, HEIGHT);
        paint(dark, new Color(90, 90, 90), 900, 300, 900, 500);

        assertThat(Framing.of(dark).cutSides()).isEqualTo(1);
    }

    @Test
    void saysNothingOfAPageThatFillsThePicture() {
        assertThat(Framing.of(Scans.page("Attestation", "Valable du 1er mars au 30 juin"))
                        .cutSides())
                .isZero();
        assertThat(Framing.of(Scans.blank()).cutSides()).isZero();
        assertThat(Framing.of(new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY))
                        .cutSides())
                .isZero();
    }

    /** A light card with words on a dark table. */
    private static BufferedImage card(int x, int y, int width, int height) {
        var table = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        paint(table, new Color(70, 70, 70), 0, 0, WIDTH, HEIGHT);
        paint(table, new Color(205, 205, 205), x, y, width, height);
        for (var line = 0; line < 6; line++) {
            paint(table, new Color(40, 40, 40), x + 80, y + 80 + line * 90, width / 2, 22);
        }
        return table;
    }

    private static void paint(BufferedImage picture, Color color, int x, int y, int width, int height) {
        var paint = picture.createGraphics();
        paint.setColor(color);
        paint.fillRect(x, y, width, height);
        paint.dispose();
    }
}
