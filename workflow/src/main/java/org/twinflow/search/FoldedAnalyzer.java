package org.twinflow.search;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;

/** Words of any language as they stand, without case and accents; what an apostrophe joins is two words. */
final class FoldedAnalyzer extends Analyzer {

    private static final NormalizeCharMap APOSTROPHES = apostrophes();

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var tokenizer = new ICUTokenizer();
        return new TokenStreamComponents(tokenizer, new ICUFoldingFilter(tokenizer));
    }

    @Override
    protected Reader initReader(String field, Reader text) {
        return new MappingCharFilter(APOSTROPHES, text);
    }

    @Override
    protected TokenStream normalize(String field, TokenStream word) {
        return new ICUFoldingFilter(word);
    }

    private static NormalizeCharMap apostrophes() {
        var map = new NormalizeCharMap.Builder();
        map.add("'", " ");
        map.add("’", " ");
        map.add("ʼ", " ");
        return map.build();
    }
}
