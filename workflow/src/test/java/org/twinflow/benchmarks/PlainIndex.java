package org.twinflow.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;

/** An index of one field, written to the disk when it is closed, or with each text. */
final class PlainIndex implements AutoCloseable {

    private final IndexWriter writer;
    private final SearcherManager searchers;

    PlainIndex(Path folder) throws IOException {
        writer = new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig(PlainLucene.analyzer()));
        searchers = new SearcherManager(writer, null);
    }

    /** The text is there for good and is found when this returns. */
    void keep(String text) {
        add(text);
        try {
            writer.commit();
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(String text) {
        var document = new Document();
        document.add(new TextField("text", text, Field.Store.YES));
        try {
            writer.addDocument(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
    }
}
