package org.twinflow.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Two words meet if the index finds the one by the other. */
class AnalyzersTests {

    private static final int WORDS = 200;

    @ParameterizedTest
    @CsvFileSource(resources = "/words/forms.csv", delimiter = ';', useHeadersInDisplayName = true)
    void meetsOtherFormsOfAWord(String language, String written, String typed) {
        assertThat(meet(language, written, typed))
                .as("%s %s", words(Analyzers.of(language), written), words(Analyzers.of(language), typed))
                .isTrue();
    }

    @Test
    void hasFormsOfEveryLanguage() throws IOException {
        try (var file = getClass().getResourceAsStream("/words/forms.csv")) {
            assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .extracting(line -> line.substring(0, 2))
                    .containsAll(Analyzers.languages());
        }
        assertThat(Analyzers.languages()).hasSize(24);
    }

    @ParameterizedTest
    @CsvSource({
        "en, insurance, insulin",
        "fr, autorisation, auteur",
        "fr, famille, famine",
        "de, Schule, Schuld",
        "es, alumno, aluminio",
        "it, alunno, alluvione",
        "pl, szkoła, szkoda",
        "sk, škola, školník",
        "sl, šola, solza",
        "mt, skola, skont",
        "fi, koulu, kouvola",
        "ro, elev, elefant",
        "cs, žák, žalud",
        "hr, učenik, učinak"
    })
    void keepsOtherWordsApart(String language, String written, String typed) {
        assertThat(meet(language, written, typed)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void findsEveryWordOfARealTextWithoutAccentsAndInCapitals(String language) {
        var random = new Random(24);
        var words = new ArrayList<>(Declarations.words(language));
        Collections.shuffle(words, random);
        var text = new HashSet<>(words(new FoldedAnalyzer(), Declarations.text(language)));

        var missed = words.stream()
                .limit(WORDS)
                .filter(word -> !text.containsAll(words(
                        new FoldedAnalyzer(), Declarations.withoutAccents(word).toUpperCase(Locale.ROOT))))
                .toList();

        assertThat(missed).isEmpty();
    }

    /** Each word has two places to be found at; Morfologik alone knows several stems of some. */
    @Test
    void givesEachWordAtMostFewStems() {
        var most = new TreeMap<String, Double>();
        for (var language : Analyzers.languages()) {
            var words = Declarations.words(language);
            var stems = words.stream()
                    .mapToInt(word -> words(Analyzers.of(language), word).size())
                    .sum();
            most.put(language, (double) stems / words.size());
        }
        assertThat(most.values()).allMatch(stems -> stems < 3);
    }

    static Set<String> languages() {
        return Analyzers.languages();
    }

    private static boolean meet(String language, String written, String typed) {
        var places = places(Analyzers.of(language), typed);
        var found = words(Analyzers.of(language), written);
        return !places.isEmpty()
                && places.stream().allMatch(place -> place.stream().anyMatch(found::contains));
    }

    private static List<String> words(Analyzer analyzer, String text) {
        return places(analyzer, text).stream().flatMap(List::stream).toList();
    }

    /** The stems of each word: one of them is enough. */
    private static List<List<String>> places(Analyzer analyzer, String text) {
        var places = new ArrayList<List<String>>();
        try (var tokens = analyzer.tokenStream("text", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var step = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (step.getPositionIncrement() > 0) {
                    places.add(new ArrayList<>());
                }
                places.getLast().add(term.toString());
            }
            tokens.end();
            return places;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
