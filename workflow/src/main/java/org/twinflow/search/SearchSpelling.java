package org.twinflow.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.orm.session.SearchSession;

/**
 * Finds the word that was meant. The words of the index that are written almost like it are asked for under the sight of
 * the reader, and only those are offered that stand in what was found: no word can come from an item that he may not
 * see, as a list of the words of the index would.
 */
final class SearchSpelling {

    private static final int LOOKED_AT = 20;
    private static final int SHORTEST = 4;
    /** So long a word may have two wrong letters. */
    private static final int LONG = 6;

    private static final Pattern MARKED = Pattern.compile(Snippets.OPEN + "([^<]+)" + Snippets.CLOSE);

    private final SearchSession session;
    private final IndexWords words;
    private final Sight sight;

    SearchSpelling(SearchSession session, IndexWords words, Sight sight) {
        this.session = session;
        this.words = words;
        this.sight = sight;
    }

    /** A word that is written almost like it, and occurs; the fewer letters differ, the better. */
    Optional<String> instead(String word) {
        var folded = words.folded(word);
        if (folded.length() < SHORTEST) {
            return Optional.empty();
        }
        return words.alike(session, folded, folded.length() < LONG ? 1 : 2).stream()
                .flatMap(meant -> mostFrequent(meant).stream())
                .findFirst();
    }

    private Optional<String> mostFrequent(Set<String> meant) {
        return counted(meant).entrySet().stream()
                .min(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    /** How often each stands in the best hits of this reader. */
    private Map<String, Integer> counted(Set<String> meant) {
        var typed = String.join(" ", meant);
        var found = session.search(SearchItem.class)
                .select(Snippets::found)
                .where(predicates -> permitted(predicates, typed))
                .fetchHits(LOOKED_AT);
        var counts = new HashMap<String, Integer>();
        if (!found.isEmpty()) {
            inTexts(found, typed).forEach(word -> count(word, meant, counts));
            found.forEach(each -> QueryWords.pieces(each.hit().title()).forEach(word -> count(word, meant, counts)));
        }
        return counts;
    }

    private List<String> inTexts(List<FoundItem> found, String typed) {
        return new SearchPlaces(session)
                        .pieces(
                                found,
                                List.of(TextBinder.TEXT),
                                predicates -> predicates
                                        .match()
                                        .field(TextBinder.TEXT)
                                        .matching(typed))
                        .values()
                        .stream()
                        .flatMap(fields -> MARKED.matcher(fields.toString()).results())
                        .map(mark -> mark.group(1))
                        .toList();
    }

    private void count(String word, Set<String> meant, Map<String, Integer> counts) {
        if (meant.contains(words.folded(word))) {
            counts.merge(QueryValues.folded(word), 1, Integer::sum);
        }
    }

    private PredicateFinalStep permitted(SearchPredicateFactory predicates, String typed) {
        var all = predicates.bool();
        sight.narrow(predicates, all);
        return all.must(
                predicates.match().fields(TextBinder.TITLE, TextBinder.TEXT).matching(typed));
    }
}
