package org.twinflow.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;

/** The same texts in one folded field of an index without Twinflow: what such a search costs at least. */
final class PlainLucene implements AutoCloseable {

    private static final int PAGE = 20;
    private static final Set<String> FACETS = Set.of("project", "lang", "type");

    private static final FacetsConfig FACETS_OF_A_TEXT = new FacetsConfig();

    private final Analyzer analyzer = analyzer();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final SortedSetDocValuesReaderState state;

    PlainLucene(Path folder) throws IOException {
        reader = DirectoryReader.open(FSDirectory.open(folder));
        searcher = new IndexSearcher(reader);
        state = new DefaultSortedSetDocValuesReaderState(reader, FACETS_OF_A_TEXT);
    }

    static void write(Path folder, SearchSeed seed) throws IOException {
        try (var writer = new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig(analyzer()))) {
            seed.each(text -> add(writer, text));
        }
    }

    /** Words without case and accents. */
    static Analyzer analyzer() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var tokenizer = new ICUTokenizer();
                return new TokenStreamComponents(tokenizer, new ICUFoldingFilter(tokenizer));
            }
        };
    }

    private static void add(IndexWriter writer, SearchSeed.Text text) {
        var document = new Document();
        document.add(new KeywordField("id", text.id(), Field.Store.YES));
        document.add(new TextField("text", text.title() + " " + text.text(), Field.Store.YES));
        text.audience().forEach(token -> document.add(new KeywordField("audience", token, Field.Store.NO)));
        document.add(new SortedSetDocValuesFacetField("project", text.project().toString()));
        document.add(new SortedSetDocValuesFacetField("lang", text.language()));
        document.add(new SortedSetDocValuesFacetField("type", text.type()));
        try {
            writer.addDocument(FACETS_OF_A_TEXT.build(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long find(String words, Set<String> tokens) {
        try {
            var query = new QueryBuilder(analyzer).createBooleanQuery("text", words, BooleanClause.Occur.MUST);
            var permitted = new BooleanQuery.Builder()
                    .add(query, BooleanClause.Occur.MUST)
                    .add(
                            KeywordField.newSetQuery(
                                    "audience",
                                    tokens.stream().map(BytesRef::new).toList()),
                            BooleanClause.Occur.FILTER)
                    .build();
            var found = FacetsCollectorManager.search(searcher, permitted, PAGE, new FacetsCollectorManager());
            var counts = new SortedSetDocValuesFacetCounts(state, found.facetsCollector());
            for (var facet : FACETS) {
                counts.getTopChildren(100, facet);
            }
            if (found.topDocs().scoreDocs.length > 0) {
                UnifiedHighlighter.builder(searcher, analyzer).build().highlight("text", query, found.topDocs(), 2);
            }
            return found.topDocs().totalHits.value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
