package org.twinflow.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.search.FuzzyQuery;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.mapper.orm.session.SearchSession;

/**
 * What the index holds, whoever may see it. Nothing of it may be told to a reader: it only says what is worth asking for
 * under his sight.
 */
final class IndexContents {

    /** So many words that are written almost alike are asked for. */
    private static final int WORDS = 100;

    private IndexContents() {}

    /** The languages that something is written in: no other field of a language needs to be asked. */
    static Set<String> languages(SearchSession session) {
        try (var reader = open(session)) {
            return Analyzers.languages().stream()
                    .filter(language -> holds(reader, TextBinder.text(language)))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The most frequent of the words that so few letters lead to when they are changed, added, left out or exchanged. */
    static List<String> alike(SearchSession session, String folded, int letters) {
        var frequencies = new HashMap<String, Integer>();
        try (var reader = open(session)) {
            for (var field : List.of(TextBinder.TITLE, TextBinder.TEXT)) {
                count(reader, field, folded, letters, frequencies);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        frequencies.remove(folded);
        return frequencies.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(WORDS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void count(
            IndexReader reader, String field, String folded, int letters, Map<String, Integer> frequencies)
            throws IOException {
        var terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return;
        }
        var alike = FuzzyQuery.getFuzzyAutomaton(folded, letters, 1, true).getTermsEnum(terms);
        for (var term = alike.next(); term != null; term = alike.next()) {
            frequencies.merge(term.utf8ToString(), alike.docFreq(), Integer::sum);
        }
    }

    private static boolean holds(IndexReader reader, String field) {
        return reader.leaves().stream()
                .anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo(field) != null);
    }

    private static IndexReader open(SearchSession session) {
        return session.scope(SearchItem.class).extension(LuceneExtension.get()).openIndexReader();
    }
}
