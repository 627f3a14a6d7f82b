package org.twinflow.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/** Cuts the ending off those words that the stemmer before it was told to leave alone. */
final class EndingsFilter extends TokenFilter {

    private final Endings endings;
    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute leftAlone = addAttribute(KeywordAttribute.class);

    EndingsFilter(TokenStream words, Endings endings) {
        super(words);
        this.endings = endings;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (leftAlone.isKeyword()) {
            word.setLength(endings.stem(word.buffer(), word.length()));
        }
        return true;
    }
}
