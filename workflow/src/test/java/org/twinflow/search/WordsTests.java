package org.twinflow.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '\0',
            value = {
                "river water > river water",
                "\"clean river\" water > \"clean river\" water",
                "river -water > river -water",
                "river OR water > river | water",
                "Erasmus - Porto > Erasmus Porto",
                "riv* > riv*",
                "a(b|c > \"a b c\"",
                "OR river OR > river",
                "\"never closed > never closed",
                "e-mail > e-mail"
            })
    void understandsWhatIsTyped(String typed, String query) {
        assertThat(Words.query(typed)).isEqualTo(query);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\"\"", "***", "- -", "|", "(((", "\\", "~ ~", "OR OR", "\"", "*"})
    void findsNothingInMereSigns(String typed) {
        assertThat(Words.query(typed)).isEmpty();
    }

    @Test
    void looksForNoMoreWordsThanLuceneTakes() {
        assertThat(Words.query("w ".repeat(1000)).split(" ")).hasSizeLessThanOrEqualTo(16);
    }
}
