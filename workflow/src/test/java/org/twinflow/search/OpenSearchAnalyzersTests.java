package org.twinflow.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** OpenSearch makes the same of words as the embedded index does. */
@OpenSearchCluster.Used
class OpenSearchAnalyzersTests extends SearchScene {

    private static final String INDEX = OpenSearchSettings.name("tests");

    private final OpenSearchCluster cluster = OpenSearchCluster.shared();

    @BeforeEach
    void letThereBeAnIndex() {
        put("a", "en", "Title", word, Set.of(teachers));
        awaitHits(word);
    }

    @Test
    void meetsOtherFormsOfAWordAsTheEmbeddedIndexDoes() throws IOException {
        var missed = new TreeSet<String>();
        for (var line : forms()) {
            var parts = line.split(";");
            var written = words(parts[0], parts[1]);
            if (words(parts[0], parts[2]).stream().noneMatch(written::contains)) {
                missed.add(line);
            }
        }

        assertThat(missed).allMatch(line -> line.startsWith("pl"));
        assertThat(missed.size()).isLessThan(10);
    }

    @Test
    void writesWordsAsTheEmbeddedIndexDoes() {
        var alike = new TreeMap<String, Double>();
        for (var language : Analyzers.languages()) {
            var words = List.copyOf(Declarations.words(language));
            var made = words(language, words);
            var same = IntStream.range(0, words.size())
                    .filter(each -> made.get(each).equals(embedded(Analyzers.of(language), words.get(each))))
                    .count();
            alike.put(language, (double) same / words.size());
        }

        assertThat(alike)
                .allSatisfy((language, share) ->
                        assertThat(share).as(language).isGreaterThan(language.equals("pl") ? 0 : 0.98));
    }

    @Test
    void foldsWordsAsThisSideOfItDoes() {
        for (var language : Analyzers.languages()) {
            var words = List.copyOf(Declarations.words(language));
            assertThat(words(Analyzers.FOLDED, words))
                    .isEqualTo(words.stream()
                            .map(each -> embedded(new OpenSearchFolding(), each))
                            .toList());
        }
    }

    private Set<String> words(String analyzer, String text) {
        return words(analyzer, List.of(text)).getFirst();
    }

    /** What OpenSearch makes of each. */
    private List<Set<String>> words(String analyzer, List<String> texts) {
        var question = new JsonObject();
        question.addProperty("analyzer", analyzer);
        question.addProperty("text", String.join("\n", texts));
        var places = new TreeMap<Integer, Set<String>>();
        var place = 0;
        for (var text : texts) {
            places.put(place, new TreeSet<>());
            place += text.length() + 1;
        }
        for (var token : JsonParser.parseString(cluster.ask("POST", "/" + INDEX + "/_analyze", question.toString()))
                .getAsJsonObject()
                .getAsJsonArray("tokens")) {
            var one = token.getAsJsonObject();
            places.floorEntry(one.get("start_offset").getAsInt())
                    .getValue()
                    .add(one.get("token").getAsString());
        }
        return List.copyOf(places.values());
    }

    private static Set<String> embedded(Analyzer analyzer, String text) {
        var words = new TreeSet<String>();
        try (var tokens = analyzer.tokenStream("text", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(term.toString());
            }
            tokens.end();
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> forms() throws IOException {
        try (var file = OpenSearchAnalyzersTests.class.getResourceAsStream("/words/forms.csv")) {
            var lines = new ArrayList<>(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList());
            lines.removeFirst();
            return lines;
        }
    }
}
