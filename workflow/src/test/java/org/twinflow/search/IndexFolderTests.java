package org.twinflow.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFolderTests {

    @TempDir
    Path root;

    @Test
    void isToBeFilledAtFirstAndNotAfterwards() throws IOException {
        var first = new IndexFolder(root);
        assertThat(first.isToBeFilled()).isTrue();
        index();
        first.isWhole();

        assertThat(new IndexFolder(root).isToBeFilled()).isFalse();
    }

    @Test
    void isThrownAwayWhenDamaged() throws IOException {
        index();
        new IndexFolder(root.resolve("other")).isWhole();
        Files.writeString(root.resolve("make"), Files.readString(root.resolve("other/make")));
        try (var files = Files.list(root.resolve(SearchItem.INDEX))) {
            for (var file :
                    files.filter(file -> file.toString().endsWith(".cfs")).toList()) {
                Files.writeString(file, "not an index any more");
            }
        }

        assertThat(new IndexFolder(root).isToBeFilled()).isTrue();
        assertThat(root.resolve(SearchItem.INDEX)).doesNotExist();
    }

    @Test
    void isThrownAwayWhenOfAnotherMake() throws IOException {
        index();
        Files.writeString(root.resolve("make"), "of old");

        assertThat(new IndexFolder(root).isToBeFilled()).isTrue();
    }

    private void index() throws IOException {
        try (var directory = FSDirectory.open(root.resolve(SearchItem.INDEX));
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            var document = new Document();
            document.add(new TextField("text", "some words", Field.Store.YES));
            writer.addDocument(document);
        }
    }
}
