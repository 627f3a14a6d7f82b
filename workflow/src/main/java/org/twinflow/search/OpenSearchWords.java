package org.twinflow.search;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.hibernate.search.backend.elasticsearch.ElasticsearchExtension;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.mapper.orm.session.SearchSession;

/** The words of an index in a cluster: it is asked for them. */
final class OpenSearchWords implements IndexWords {

    private static final AggregationKey<Map<String, Long>> LANGUAGES = AggregationKey.of("languages");

    private static final String TOO_MANY = "too_many_";

    private final Analyzer folding = new OpenSearchFolding();

    @Override
    public Set<String> languages(SearchSession session) {
        var counts = session.search(SearchItem.class)
                .where(predicates -> predicates.matchAll())
                .aggregation(
                        LANGUAGES,
                        aggregations -> aggregations
                                .terms()
                                .field(Facet.LANG.field(), String.class)
                                .maxTermCount(1_000))
                .fetch(0)
                .aggregation(LANGUAGES);
        return counts == null
                ? Set.of()
                : counts.keySet().stream()
                        .filter(Analyzers.languages()::contains)
                        .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Set<String>> alike(SearchSession session, String folded, int letters) {
        var answer = session.search(SearchItem.class)
                .extension(ElasticsearchExtension.get())
                .where(predicates -> predicates.matchNone())
                .requestTransformer(context -> context.body().add("suggest", question(folded, letters)))
                .fetch(0)
                .responseBody();
        var frequencies = new HashMap<String, Integer>();
        for (var field : List.of(TextBinder.TITLE, TextBinder.TEXT)) {
            for (var answered : answer.getAsJsonObject("suggest").getAsJsonArray(field)) {
                count(answered.getAsJsonObject().getAsJsonArray("options"), frequencies);
            }
        }
        return IndexWords.mostFrequent(frequencies, folded);
    }

    private static void count(JsonArray options, Map<String, Integer> frequencies) {
        for (var option : options) {
            var word = option.getAsJsonObject();
            frequencies.merge(word.get("text").getAsString(), word.get("freq").getAsInt(), Integer::sum);
        }
    }

    private static JsonObject question(String folded, int letters) {
        var question = new JsonObject();
        question.addProperty("text", folded);
        for (var field : List.of(TextBinder.TITLE, TextBinder.TEXT)) {
            var asked = new JsonObject();
            asked.add("term", alike(field, letters));
            question.add(field, asked);
        }
        return question;
    }

    /** All words at this distance, the nearest first, not only those that OpenSearch would offer by itself. */
    private static JsonObject alike(String field, int letters) {
        var alike = new JsonObject();
        alike.addProperty("field", field);
        alike.addProperty("analyzer", "keyword");
        alike.addProperty("suggest_mode", "always");
        alike.addProperty("sort", "score");
        alike.addProperty("string_distance", "damerau_levenshtein");
        alike.addProperty("max_edits", letters);
        alike.addProperty("prefix_length", 1);
        alike.addProperty("min_word_length", 1);
        alike.addProperty("accuracy", 0);
        alike.addProperty("size", WORDS);
        return alike;
    }

    @Override
    public String folded(String word) {
        return folding.normalize(TextBinder.TEXT, word).utf8ToString();
    }

    @Override
    public boolean isTooMuch(RuntimeException failure) {
        return OpenSearchFailure.says(failure, TOO_MANY);
    }
}
