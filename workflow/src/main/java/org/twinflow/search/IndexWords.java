package org.twinflow.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.hibernate.search.mapper.orm.session.SearchSession;

/**
 * What the index holds, whoever may see it. Nothing of it may be told to a reader: it only says what is worth asking for
 * under his sight.
 */
sealed interface IndexWords permits LuceneWords, OpenSearchWords {

    /** So many words that are written almost alike are asked for. */
    int WORDS = 100;

    /** The languages that something is written in: no other field of a language needs to be asked. */
    Set<String> languages(SearchSession session);

    /**
     * The most frequent of the words that so few letters lead to when they are changed, added, left out or exchanged:
     * first those for which one does, then the others.
     */
    List<Set<String>> alike(SearchSession session, String folded, int letters);

    /** A word as the index writes it in the field of all languages. */
    String folded(String word);

    /** @param frequencies how often each word occurs */
    static List<Set<String>> mostFrequent(Map<String, Integer> frequencies, String folded) {
        var one = new CharacterRunAutomaton(new LevenshteinAutomata(folded, true).toAutomaton(1));
        return frequencies.entrySet().stream()
                .filter(each -> !each.getKey().equals(folded))
                .collect(Collectors.groupingBy(each -> !one.run(each.getKey()), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(IndexWords::mostFrequent)
                .toList();
    }

    private static Set<String> mostFrequent(List<Map.Entry<String, Integer>> frequencies) {
        return frequencies.stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(WORDS)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Too many words for the index: a text was pasted, not a question asked. */
    boolean isTooMuch(RuntimeException failure);
}
