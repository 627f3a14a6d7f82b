package org.twinflow.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecognitionTests {

    @Test
    void putsWordsBackIntoLinesAndBrokenWordsTogether() {
        var read = Recognition.of(List.of(
                "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext",
                "4\t1\t1\t1\t1\t0\t0\t0\t9\t9\t-1\t",
                word(1, 96, "The"),
                word(1, 96, "participa-"),
                word(2, 96, "tion"),
                word(2, 96, "of"),
                word(3, 96, "Ana")));

        assertThat(read.text()).isEqualTo("The participation of\nAna");
    }

    @Test
    void isAsSureAsTheLettersOfItsWords() {
        assertThat(Recognition.of(List.of("head", word(1, 100, "nine"), word(1, 20, "nine")))
                        .confidence())
                .isEqualTo(60);
        assertThat(Recognition.of(List.of("head", word(1, 100, "ninety"), word(1, 0, "no")))
                        .confidence())
                .isEqualTo(75);
        assertThat(Recognition.of(List.of()).confidence()).isZero();
    }

    @Test
    void overlooksRowsThatAreNone() {
        assertThat(Recognition.of(List.of("head", "5\t1", "x", word(1, 90, " ")))
                        .text())
                .isEmpty();
    }

    private static String word(int line, int confidence, String text) {
        return "5\t1\t1\t1\t" + line + "\t1\t0\t0\t9\t9\t" + confidence + "\t" + text;
    }
}
