package org.twinflow.search;

import java.io.Reader;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * How a word is written in the field of all languages when OpenSearch writes it, which has no ICU: in small letters,
 * without the accents of Latin, Greek and Cyrillic letters. {@link OpenSearchAnalyzers} tells OpenSearch the same.
 */
final class OpenSearchFolding extends Analyzer {

    /** Letters with a sign of their own that is neither Latin nor Greek, and what joins two words. */
    static final Map<String, String> LETTERS = new TreeMap<>(Map.ofEntries(
            Map.entry("й", "и"),
            Map.entry("Й", "и"),
            Map.entry("ѝ", "и"),
            Map.entry("Ѝ", "и"),
            Map.entry("ё", "е"),
            Map.entry("Ё", "е"),
            Map.entry("ї", "і"),
            Map.entry("Ї", "і"),
            Map.entry("ў", "у"),
            Map.entry("Ў", "у"),
            Map.entry("'", " "),
            Map.entry("’", " "),
            Map.entry("ʼ", " ")));

    /** Accents that stand behind their letter, as some systems write them. */
    static final String MARKS = "\\p{M}+";

    private static final Pattern MARK = Pattern.compile(MARKS);
    private static final NormalizeCharMap MAP = map();

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var tokenizer = new StandardTokenizer();
        return new TokenStreamComponents(tokenizer, folded(tokenizer));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream word) {
        return folded(word);
    }

    @Override
    protected Reader initReader(String field, Reader text) {
        return new MappingCharFilter(MAP, text);
    }

    @Override
    protected Reader initReaderForNormalization(String field, Reader text) {
        return new MappingCharFilter(MAP, text);
    }

    private static TokenStream folded(TokenStream words) {
        return new PatternReplaceFilter(new ASCIIFoldingFilter(new GreekLowerCaseFilter(words)), MARK, "", true);
    }

    private static NormalizeCharMap map() {
        var map = new NormalizeCharMap.Builder();
        LETTERS.forEach(map::add);
        return map.build();
    }
}
