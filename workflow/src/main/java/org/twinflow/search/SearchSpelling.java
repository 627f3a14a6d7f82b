package org.twinflow.search;

import static org.hibernate.search.engine.search.highlighter.dsl.HighlighterEncoder.DEFAULT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.orm.session.SearchSession;

/**
 * Finds the word that was meant. It asks for similar words under the sight of the reader and reads them from the places
 * where they were found: no word can come from an item that he may not see, as a list of the words of the index would.
 */
final class SearchSpelling {

    private static final int LOOKED_AT = 20;
    private static final int SHORTEST = 4;
    private static final String OPEN = "\u0002";
    private static final String CLOSE = "\u0003";
    private static final Pattern MARKED = Pattern.compile(OPEN + "([^" + CLOSE + "]+)" + CLOSE);

    private final SearchSession session;
    private final Sight sight;

    SearchSpelling(SearchSession session, Sight sight) {
        this.session = session;
        this.sight = sight;
    }

    /** A word that is written almost like it, and occurs. */
    Optional<String> instead(String word) {
        var folded = QueryValues.folded(word);
        if (folded.length() < SHORTEST) {
            return Optional.empty();
        }
        return counted(word).entrySet().stream()
                .filter(found -> !found.getKey().equals(folded))
                .filter(found -> distance(found.getKey(), folded) <= edits(folded))
                .min(Comparator.<Map.Entry<String, Integer>>comparingInt(found -> distance(found.getKey(), folded))
                        .thenComparing(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private Map<String, Integer> counted(String word) {
        var counts = new HashMap<String, Integer>();
        for (var place : places(word)) {
            var marks = MARKED.matcher(place);
            while (marks.find()) {
                counts.merge(QueryValues.folded(marks.group(1)), 1, Integer::sum);
            }
        }
        return counts;
    }

    private List<String> places(String word) {
        var places = new ArrayList<String>();
        session.search(SearchItem.class)
                .select(projection -> projection
                        .composite()
                        .from(projection.highlight(TextBinder.TEXT), projection.field(TextBinder.TITLE, String.class))
                        .asList())
                .where(predicates -> similar(predicates, word))
                .highlighter(highlighter -> highlighter
                        .fastVector()
                        .fragmentSize(120)
                        .numberOfFragments(5)
                        .tag(OPEN, CLOSE)
                        .encoder(DEFAULT))
                .fetchHits(LOOKED_AT)
                .forEach(hit -> {
                    if (hit.getFirst() instanceof List<?> fragments) {
                        fragments.forEach(fragment -> places.add(String.valueOf(fragment)));
                    }
                    QueryWords.pieces(String.valueOf(hit.get(1))).forEach(piece -> places.add(OPEN + piece + CLOSE));
                });
        return places;
    }

    private PredicateFinalStep similar(SearchPredicateFactory predicates, String word) {
        var all = predicates.bool();
        sight.narrow(predicates, all);
        return all.must(predicates
                .match()
                .fields(TextBinder.TITLE, TextBinder.TEXT)
                .matching(word)
                .fuzzy(edits(word), 1));
    }

    private static int edits(String word) {
        return word.length() < 6 ? 1 : 2;
    }

    /** Letters to be changed, added, taken away or exchanged with their neighbour. */
    static int distance(String one, String other) {
        var rows = new int[one.length() + 1][other.length() + 1];
        for (var i = 0; i <= one.length(); i++) {
            for (var j = 0; j <= other.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : step(one, other, rows, i, j);
            }
        }
        return rows[one.length()][other.length()];
    }

    private static int step(String one, String other, int[][] rows, int i, int j) {
        var differs = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        var least = Math.min(Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + differs);
        var exchanged =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return exchanged ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
