package org.twinflow.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinflow.search.Declarations;

class SketchTests {

    private static final String ENGLISH = Declarations.text("en");

    @Test
    void takesTheSameTextForTheSameWhateverItsLayoutAndAccents() {
        var sketch = TextSketches.of(Declarations.text("fr"));
        var typed = Declarations.withoutAccents(Declarations.text("fr"))
                .toUpperCase(java.util.Locale.ROOT)
                .replace(" ", " \n ");

        assertThat(sketch.likeness(TextSketches.of(typed))).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 10})
    void takesATextWithSomeOtherWordsForNearlyTheSame(int changes) {
        var words = ENGLISH.split(" ");
        for (var change = 0; change < changes; change++) {
            words[words.length / (changes + 1) * (change + 1)] = "another" + change;
        }
        var sketch = TextSketches.of(ENGLISH);
        var other = TextSketches.of(String.join(" ", words));

        assertThat(sketch.likeness(other)).isBetween(80, 100);
        assertThat(Collections.disjoint(sketch.parts(), other.parts())).isFalse();
    }

    @Test
    void keepsOtherTextsApart() {
        var half = ENGLISH.substring(ENGLISH.length() / 2);

        assertThat(TextSketches.of(ENGLISH).likeness(TextSketches.of(half))).isZero();
        assertThat(TextSketches.of(ENGLISH).likeness(TextSketches.of(Declarations.text("fr"))))
                .isZero();
        assertThat(Collections.disjoint(
                        TextSketches.of(ENGLISH).parts(),
                        TextSketches.of(Declarations.text("fr")).parts()))
                .isTrue();
    }

    @Test
    void saysNothingOfShortTexts() {
        assertThat(TextSketches.of("I agree that my child takes part.").isEmpty())
                .isTrue();
        assertThat(TextSketches.of("").likeness(TextSketches.of(""))).isZero();
    }

    @Test
    void comparesPicturesBitByBit() {
        var picture = PictureSketches.of(digits(0));

        assertThat(picture.likeness(PictureSketches.of(digits(15)))).isEqualTo(95);
        assertThat(picture.likeness(PictureSketches.of(digits(16)))).isZero();
        assertThat(Collections.disjoint(
                        picture.parts(), PictureSketches.of(digits(15)).parts()))
                .isFalse();
        assertThat(PictureSketches.of("0".repeat(64)).isEmpty()).isTrue();
    }

    /** A pattern with this many of its bits turned round, each in another part. */
    private static String digits(int turned) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) 0x5a);
        for (var bit = 0; bit < turned; bit++) {
            bytes[2 * bit % 32 + bit / 16] ^= 1;
        }
        return java.util.HexFormat.of().formatHex(bytes);
    }
}
