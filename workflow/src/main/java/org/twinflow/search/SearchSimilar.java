package org.twinflow.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.orm.session.SearchSession;

/**
 * Finds what reads like an item: its most frequent longer words are asked for in its language. The words are weighed by
 * the text alone, not by how rare they are in the index: that would tell something of items that the reader may not see.
 */
final class SearchSimilar {

    private static final int WORDS = 40;
    private static final int READ = 50_000;
    private static final int SHORTEST = 4;
    private static final int ALIKE_PERCENT = 30;

    private final SearchSession session;
    private final Sight sight;

    SearchSimilar(SearchSession session, Sight sight) {
        this.session = session;
        this.sight = sight;
    }

    List<SearchHit> to(SearchItem item, int most) {
        var words = words(item);
        if (words.isBlank()) {
            return List.of();
        }
        return session.search(SearchItem.class)
                .select(Snippets::bare)
                .where(predicates -> alike(predicates, item, words))
                .fetchHits(most);
    }

    private PredicateFinalStep alike(SearchPredicateFactory predicates, SearchItem item, String words) {
        var all = predicates.bool();
        sight.narrow(predicates, all);
        all.mustNot(predicates.id().matching(item.id()));
        return all.must(predicates
                .bool()
                .should(predicates
                        .match()
                        .field(TextBinder.text(item.language()))
                        .matching(words)
                        .minimumShouldMatchPercent(ALIKE_PERCENT))
                .should(predicates
                        .match()
                        .field(TextBinder.title(item.language()))
                        .boost(2)
                        .matching(item.title())
                        .minimumShouldMatchPercent(60)));
    }

    private static String words(SearchItem item) {
        var text = item.title() + " "
                + item.text().substring(0, Math.min(READ, item.text().length()));
        var counts = new HashMap<String, Integer>();
        for (var piece : QueryWords.pieces(text)) {
            if (piece.length() >= SHORTEST) {
                counts.merge(QueryValues.folded(piece), 1, Integer::sum);
            }
        }
        return originals(text, counts).entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(WORDS)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" "));
    }

    /** The words as they are written first: a stemmer of a language wants its accents. */
    private static Map<String, Integer> originals(String text, Map<String, Integer> counts) {
        var originals = new HashMap<String, Integer>();
        for (var piece : QueryWords.pieces(text)) {
            var count = counts.remove(QueryValues.folded(piece));
            if (count != null) {
                originals.put(piece, count);
            }
        }
        return originals;
    }
}
