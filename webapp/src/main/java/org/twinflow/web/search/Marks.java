package org.twinflow.web.search;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.text.SearchIterator;
import com.ibm.icu.text.StringSearch;
import com.ibm.icu.util.ULocale;
import java.text.StringCharacterIterator;
import java.util.ArrayList;
import java.util.List;

/** Finds what somebody typed in a line, whatever its accents and capitals. */
final class Marks {

    private Marks() {}

    /** The line in pieces, of which those that were typed are marked. */
    static List<PaletteGroup.Piece> of(String line, String typed) {
        if (typed.isBlank() || line.isEmpty()) {
            return List.of(new PaletteGroup.Piece(line, false));
        }
        var pieces = new ArrayList<PaletteGroup.Piece>();
        var search = search(line, typed);
        int end = 0;
        for (int at = search.first(); at != SearchIterator.DONE; at = search.next()) {
            add(pieces, line.substring(end, at), false);
            end = at + search.getMatchLength();
            add(pieces, line.substring(at, end), true);
        }
        add(pieces, line.substring(end), false);
        return pieces;
    }

    private static void add(List<PaletteGroup.Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new PaletteGroup.Piece(text, marked));
        }
    }

    private static StringSearch search(String line, String typed) {
        var letters = (RuleBasedCollator) Collator.getInstance(ULocale.ROOT);
        letters.setStrength(Collator.PRIMARY);
        return new StringSearch(typed.strip(), new StringCharacterIterator(line), letters);
    }
}
