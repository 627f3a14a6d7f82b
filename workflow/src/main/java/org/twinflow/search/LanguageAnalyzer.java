package org.twinflow.search;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchMinimalStemFilter;
import org.apache.lucene.analysis.ga.IrishLowerCaseFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.morfologik.MorfologikFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.IrishStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.SerbianStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;

/**
 * Gives each word twice at one place: as its language's stemmer has it, and without accents and ending. Two forms of
 * a word meet if either is the same, whether accents were typed or not.
 */
final class LanguageAnalyzer extends Analyzer {

    private static final Map<String, UnaryOperator<TokenStream>> STEMMERS = Map.ofEntries(
            Map.entry("bg", BulgarianStemFilter::new),
            Map.entry("cs", CzechStemFilter::new),
            Map.entry("da", words -> snowball(words, new DanishStemmer())),
            Map.entry("de", GermanLightStemFilter::new),
            Map.entry("el", GreekStemFilter::new),
            Map.entry("en", PorterStemFilter::new),
            Map.entry("es", SpanishLightStemFilter::new),
            Map.entry("et", words -> snowball(words, new EstonianStemmer())),
            Map.entry("fi", words -> snowball(words, new FinnishStemmer())),
            Map.entry("fr", FrenchMinimalStemFilter::new),
            Map.entry("ga", words -> snowball(words, new IrishStemmer())),
            Map.entry("hr", words -> snowball(words, new SerbianStemmer())),
            Map.entry("hu", words -> snowball(words, new HungarianStemmer())),
            Map.entry("it", ItalianLightStemFilter::new),
            Map.entry("lt", words -> snowball(words, new LithuanianStemmer())),
            Map.entry("lv", LatvianStemFilter::new),
            Map.entry("nl", words -> snowball(words, new DutchStemmer())),
            Map.entry("pl", MorfologikFilter::new),
            Map.entry("pt", PortugueseLightStemFilter::new),
            Map.entry("ro", words -> snowball(words, new RomanianStemmer())),
            // Slovak declines much like Czech; for Slovenian and Maltese there is no stemmer but the endings
            Map.entry("sk", CzechStemFilter::new),
            Map.entry("sv", words -> snowball(words, new SwedishStemmer())));

    static final CharArraySet FRENCH = FrenchAnalyzer.DEFAULT_ARTICLES;

    static final CharArraySet ITALIAN = new CharArraySet(
            List.of(
                    "c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl", "degl",
                    "negl", "sugl", "un", "m", "t", "s", "v", "d", "quest", "quell"),
            true);

    static final CharArraySet IRISH = new CharArraySet(List.of("d", "m", "b"), true);

    /** What grammar puts before a word or after its first letter: {@code bhfoirm} is {@code foirm}. */
    static final Pattern BEGINNING_IN_IRISH =
            Pattern.compile("^(?:bh(?=f)|m(?=b)|g(?=c)|n(?=[dg])|b(?=p)|d(?=t))|(?<=^[bcdfgmpst])h");

    private final String language;
    private final CharArraySet tooFrequent;
    private final Endings endings;

    LanguageAnalyzer(String language, CharArraySet tooFrequent) {
        this.language = language;
        this.tooFrequent = tooFrequent;
        this.endings = Endings.of(language);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var tokenizer = new StandardTokenizer();
        TokenStream words = new StopFilter(prepared(tokenizer), tooFrequent);
        words = STEMMERS.getOrDefault(language, UnaryOperator.identity()).apply(new KeywordRepeatFilter(words));
        words = new EndingsFilter(new ICUFoldingFilter(words), endings);
        return new TokenStreamComponents(tokenizer, new RemoveDuplicatesTokenFilter(words));
    }

    /** What a beginning is looked up by. */
    @Override
    protected TokenStream normalize(String field, TokenStream word) {
        return new ICUFoldingFilter(lowerCase(word));
    }

    /** In small letters, without an article that hangs on with an apostrophe. */
    private TokenStream prepared(TokenStream words) {
        return switch (language) {
            case "fr" -> new ElisionFilter(lowerCase(words), FRENCH);
            case "it" -> new ElisionFilter(lowerCase(words), ITALIAN);
            case "ga" ->
                new PatternReplaceFilter(lowerCase(new ElisionFilter(words, IRISH)), BEGINNING_IN_IRISH, "", true);
            case "en" -> lowerCase(new EnglishPossessiveFilter(words));
            case "de" -> new GermanNormalizationFilter(lowerCase(words));
            default -> lowerCase(words);
        };
    }

    private TokenStream lowerCase(TokenStream words) {
        return switch (language) {
            case "el" -> new GreekLowerCaseFilter(words);
            case "ga" -> new IrishLowerCaseFilter(words);
            default -> new LowerCaseFilter(words);
        };
    }

    private static TokenStream snowball(TokenStream words, SnowballStemmer stemmer) {
        return new SnowballFilter(words, stemmer);
    }
}
