package org.twinflow.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;

/**
 * Tells OpenSearch how text becomes words, out of the parts that each OpenSearch has without plugins: the same as
 * {@link LanguageAnalyzer} and {@link FoldedAnalyzer}, but for the dictionary of Polish forms and for ICU.
 */
final class OpenSearchAnalyzers implements ElasticsearchAnalysisConfigurer {

    private static final String LETTERS = "letters";
    private static final String MARKS = "marks";
    private static final String LOWER = "lower";
    private static final String ASCII = "asciifolding";
    private static final String FOLD = LOWER + "," + ASCII + "," + MARKS;

    /** Stemmers of OpenSearch that are the ones of the embedded index. */
    private static final Map<String, String> STEMMERS = Map.ofEntries(
            Map.entry("bg", "bulgarian"),
            Map.entry("cs", "czech"),
            Map.entry("da", "danish"),
            Map.entry("de", "light_german"),
            Map.entry("el", "greek"),
            Map.entry("en", "english"),
            Map.entry("es", "light_spanish"),
            Map.entry("et", "estonian"),
            Map.entry("fi", "finnish"),
            Map.entry("fr", "minimal_french"),
            Map.entry("ga", "irish"),
            Map.entry("hu", "hungarian"),
            Map.entry("it", "light_italian"),
            Map.entry("lt", "lithuanian"),
            Map.entry("lv", "latvian"),
            Map.entry("nl", "dutch"),
            Map.entry("pt", "light_portuguese"),
            Map.entry("ro", "romanian"),
            Map.entry("sk", "czech"),
            Map.entry("sv", "swedish"));

    @Override
    public void configure(ElasticsearchAnalysisConfigurationContext context) {
        context.charFilter(LETTERS)
                .type("mapping")
                .param(
                        "mappings",
                        OpenSearchFolding.LETTERS.entrySet().stream()
                                .map(letter -> escaped(letter.getKey()) + " => " + escaped(letter.getValue()))
                                .toArray(String[]::new));
        context.tokenFilter(MARKS)
                .type("pattern_replace")
                .param("pattern", OpenSearchFolding.MARKS)
                .param("replacement", "");
        context.tokenFilter(LOWER).type("lowercase").param("language", "greek");
        context.analyzer(Analyzers.FOLDED)
                .custom()
                .tokenizer("standard")
                .charFilters(LETTERS)
                .tokenFilters(LOWER, ASCII, MARKS);
        context.normalizer(Analyzers.FOLDED).custom().charFilters(LETTERS).tokenFilters(LOWER, ASCII);
        Analyzers.languages().forEach(language -> language(context, language));
    }

    /** Each word twice at one place: as the stemmer has it, and without accents and ending. */
    private static void language(ElasticsearchAnalysisConfigurationContext context, String language) {
        var endings = "endings_" + language;
        context.tokenFilter(endings)
                .type("pattern_replace")
                .param("pattern", Endings.of(language).pattern())
                .param("replacement", "$1")
                .param("all", false);
        var filters = new ArrayList<>(prepared(context, language));
        var frequent = Analyzers.tooFrequent(language);
        if (!frequent.isEmpty()) {
            context.tokenFilter("frequent_" + language)
                    .type("stop")
                    .param("stopwords", frequent.toArray(String[]::new));
            filters.add("frequent_" + language);
        }
        var folded = folded(context, language);
        context.tokenFilter("forms_" + language)
                .type("multiplexer")
                .param("preserve_original", false)
                .param("filters", stemmed(context, language) + folded, folded + "," + endings);
        filters.add("forms_" + language);
        context.analyzer(language).custom().tokenizer("standard").tokenFilters(filters.toArray(String[]::new));
    }

    private static String stemmed(ElasticsearchAnalysisConfigurationContext context, String language) {
        var stemmer = "stemmer_" + language;
        if (language.equals("hr")) {
            context.tokenFilter(stemmer).type("snowball").param("language", "Serbian");
            return stemmer + ",";
        }
        var known = STEMMERS.get(language);
        if (known == null) {
            return "";
        }
        context.tokenFilter(stemmer).type("stemmer").param("language", known);
        return stemmer + ",";
    }

    /** Bulgarian has a letter with an accent that is none. */
    private static String folded(ElasticsearchAnalysisConfigurationContext context, String language) {
        if (!language.equals("bg")) {
            return FOLD;
        }
        context.tokenFilter("short_i")
                .type("pattern_replace")
                .param("pattern", "[йѝ]")
                .param("replacement", "и");
        return FOLD + ",short_i";
    }

    /** As {@link LanguageAnalyzer} prepares words. */
    private static List<String> prepared(ElasticsearchAnalysisConfigurationContext context, String language) {
        return switch (language) {
            case "fr" -> List.of("lowercase", articles(context, language, LanguageAnalyzer.FRENCH));
            case "it" -> List.of("lowercase", articles(context, language, LanguageAnalyzer.ITALIAN));
            case "ga" -> {
                context.tokenFilter("lower_ga").type("lowercase").param("language", "irish");
                context.tokenFilter("beginnings_ga")
                        .type("pattern_replace")
                        .param("pattern", LanguageAnalyzer.BEGINNING_IN_IRISH.pattern())
                        .param("replacement", "");
                yield List.of(articles(context, language, LanguageAnalyzer.IRISH), "lower_ga", "beginnings_ga");
            }
            case "en" -> {
                context.tokenFilter("possessive_en").type("stemmer").param("language", "possessive_english");
                yield List.of("possessive_en", "lowercase");
            }
            case "de" -> List.of("lowercase", "german_normalization");
            case "el" -> List.of(LOWER);
            default -> List.of("lowercase");
        };
    }

    private static String articles(
            ElasticsearchAnalysisConfigurationContext context, String language, Iterable<?> articles) {
        var name = "articles_" + language;
        context.tokenFilter(name)
                .type("elision")
                .param("articles_case", true)
                .param("articles", Analyzers.words(articles).toArray(String[]::new));
        return name;
    }

    /** As OpenSearch reads it, blanks at the end of a line included. */
    private static String escaped(String letter) {
        return letter.equals(" ") ? "\\u0020" : letter;
    }
}
