package org.twinflow.labels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordCountTests {

    @Test
    void countsWhatHasALetterOrADigit() {
        assertThat(WordCount.of("")).isZero();
        assertThat(WordCount.of("  \n ")).isZero();
        assertThat(WordCount.of("– … !")).isZero();
        assertThat(WordCount.of("l’élève écrit : « 3 mots »")).isEqualTo(4);
        assertThat(WordCount.of("Λευκάδα\u00a0και\u202fŁódź")).isEqualTo(3);
    }
}
