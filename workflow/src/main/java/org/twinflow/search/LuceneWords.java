package org.twinflow.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.mapper.orm.session.SearchSession;

/** The words of the embedded index: its lists are at hand. */
final class LuceneWords implements IndexWords {

    private final Analyzer folding = new FoldedAnalyzer();

    @Override
    public Set<String> languages(SearchSession session) {
        try (var reader = open(session)) {
            return Analyzers.languages().stream()
                    .filter(language -> holds(reader, TextBinder.text(language)))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Set<String>> alike(SearchSession session, String folded, int letters) {
        var frequencies = new HashMap<String, Integer>();
        var automaton = FuzzyQuery.getFuzzyAutomaton(folded, letters, 1, true);
        try (var reader = open(session)) {
            for (var field : List.of(TextBinder.TITLE, TextBinder.TEXT)) {
                count(reader, field, automaton, frequencies);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return IndexWords.mostFrequent(frequencies, folded);
    }

    @Override
    public String folded(String word) {
        return folding.normalize(TextBinder.TEXT, word).utf8ToString();
    }

    @Override
    public boolean isTooMuch(RuntimeException failure) {
        return failure instanceof IndexSearcher.TooManyClauses;
    }

    private static void count(
            IndexReader reader, String field, CompiledAutomaton like, Map<String, Integer> frequencies)
            throws IOException {
        var terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return;
        }
        var alike = like.getTermsEnum(terms);
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
