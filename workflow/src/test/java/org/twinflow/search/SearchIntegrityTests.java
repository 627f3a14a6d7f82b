package org.twinflow.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.lucene.store.AlreadyClosedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class SearchIntegrityTests {

    private static final Duration LONG = Duration.ofMinutes(2);

    private static final int MANY = 300;

    @Autowired
    Search search;

    @Autowired
    SearchIndex index;

    @Autowired
    IndexWriting writing;

    @Autowired
    IndexProgress progress;

    @Autowired
    IndexFolder folder;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    /** Nobody else's items carry this word or this audience. */
    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    private final String teachers = "project:" + UUID.randomUUID() + ":teacher";

    @BeforeEach
    void letTheIndexCatchUp() {
        await().atMost(LONG)
                .until(() -> !index.state().rebuilding() && index.state().waiting() == 0);
    }

    /** A change that found no room closes it until its writer has noticed. */
    @Test
    void asksAgainWhereTheIndexIsClosedForAMoment() {
        var asked = new AtomicInteger();

        var answer = index.answer(
                () -> {
                    if (asked.incrementAndGet() < 3) {
                        throw new AlreadyClosedException("this reader is closed");
                    }
                    return "found";
                },
                "nothing");

        assertThat(answer).isEqualTo("found");
    }

    @Test
    void mendsOnlyWhatDiffersFromTheRows() {
        putAll(5);
        index.compare();
        await().atMost(LONG).until(() -> index.state().waiting() == 0);
        writing.delete(List.of(id(0), id(1)));
        database.sql("update search_item set title = 'Newer', lock = lock + 1 where id = ?")
                .param(id(2))
                .update();
        writing.writeAs(List.of(new SearchItem(entry("ghost", Set.of(teachers)), Instant.EPOCH)));
        writing.flush();

        index.compare();

        assertThat(index.state().compared())
                .extracting(SearchComparison::missing, SearchComparison::superfluous, SearchComparison::stale)
                .containsExactly(2L, 1L, 1L);
        assertThat(find().items()).noneMatch(hit -> hit.id().endsWith("ghost"));
        await().atMost(LONG).until(() -> find().total() == 5);
        assertThat(find().items()).extracting(SearchHit::title).contains("Newer");
        await().atMost(LONG).until(() -> index.state().waiting() == 0);
        index.compare();
        assertThat(index.state().compared())
                .extracting(SearchComparison::differing)
                .isEqualTo(0L);
    }

    @Test
    void answersWithEverythingWhileTheIndexIsMadeAnew() {
        putAll(MANY);
        var rebuild = Thread.ofVirtual().start(index::rebuild);

        while (rebuild.isAlive()) {
            assertThat(find().total()).isEqualTo(MANY);
            assertThat(search.find(SearchQuery.of(word, Set.of("person:other"), "en"))
                            .total())
                    .isZero();
        }

        assertThat(index.state().percent()).isEqualTo(100);
        assertThat(index.state().rebuilt()).isNotNull();
    }

    @Test
    void hidesWhatIsWithdrawnWhileManyItemsAreBeingIndexed() {
        putAll(1);
        transaction.executeWithoutResult(status ->
                IntStream.range(1, MANY).forEach(number -> search.put(entry("" + number, Set.of("person:ana")))));

        search.narrow("test", word + 0, Set.of("person:ana"));

        var results = find();
        assertThat(results.total()).isZero();
        assertThat(results.items()).isEmpty();
        assertThat(results.facets().kind()).isEmpty();
        assertThat(results.facets().lang()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void makesAnIndexAnewThatWasDamagedWhileInUse(Harm harm) throws IOException {
        putAll(5);
        writing.flush();
        var before = index.state().damaged();
        try (var files = Files.list(folder.root().resolve(SearchItem.INDEX))) {
            for (var file : files.filter(harm::isMeant).toList()) {
                harm.doTo(file);
            }
        }

        index.compare();

        assertThat(index.state().damaged()).isGreaterThan(before);
        search.put(entry("later", Set.of(teachers)));
        await().atMost(LONG).until(() -> find().total() == 6);
        assertThat(folder.isSound()).isTrue();
    }

    @Test
    void findsDamageByAskingAlone() throws IOException {
        putAll(5);
        writing.flush();
        var before = index.state().damaged();

        await().atMost(LONG).until(() -> {
            assertThat(index.answer(() -> fail(new EOFException()), "nothing")).isEqualTo("nothing");
            return index.state().damaged() > before;
        });
        await().atMost(LONG).until(() -> !index.state().rebuilding() && find().total() == 5);
    }

    /** It would remember what was withdrawn meanwhile. */
    @Test
    void beginsEmptyWhenAnotherIndexWasUsedInBetween() {
        putAll(2);
        database.sql("insert into hsearch_feed (id, name) values (1, 'twinflow-item')")
                .update();
        database.sql("delete from search_item_audience where item = ?")
                .param(id(0))
                .update();

        index.mend();

        await().atMost(LONG).until(() -> !index.state().rebuilding() && find().total() == 1);
        assertThat(database.sql("select name from hsearch_feed")
                        .query(String.class)
                        .single())
                .isEqualTo("lucene");
    }

    @Test
    void saysThatNotAllIsFoundUntilAnEmptiedIndexIsFull() {
        putAll(1);
        progress.emptied();
        progress.begins();

        assertThat(find().notes()).extracting(QueryNote::code).containsExactly("find.note.filling");

        index.rebuild();
        assertThat(find().notes()).isEmpty();
    }

    private static String fail(IOException cause) {
        throw new UncheckedIOException(cause);
    }

    private void putAll(int number) {
        transaction.executeWithoutResult(status ->
                IntStream.range(0, number).forEach(each -> search.put(entry("" + each, Set.of(teachers)))));
        await().atMost(LONG)
                .until(() -> find().total() == number && index.state().waiting() == 0);
    }

    private String id(int number) {
        return SearchItem.id("test", word + number);
    }

    private SearchEntry entry(String reference, Set<String> audience) {
        return new SearchEntry(
                "test", word + reference, null, "en", "Title", word, "text", Instant.EPOCH, audience, "/somewhere");
    }

    private SearchResults find() {
        return search.find(SearchQuery.of(word, Set.of(teachers), "en"));
    }

    /** What disks and people do to files. */
    enum Harm {
        GARBAGE(".cfs", ".fdt", ".doc", ".tim"),
        SEGMENTS_GARBAGE("segments_"),
        SEGMENTS_GONE("segments_"),
        SEGMENTS_CUT("segments_"),
        INFOS_GONE(".si"),
        EMPTIED(".si", ".fnm", ".cfe");

        private final List<String> files;

        Harm(String... files) {
            this.files = List.of(files);
        }

        boolean isMeant(Path file) {
            return files.stream().anyMatch(file.getFileName().toString()::contains);
        }

        void doTo(Path file) throws IOException {
            switch (this) {
                case GARBAGE, SEGMENTS_GARBAGE -> {
                    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                        channel.write(
                                ByteBuffer.wrap("not an index any more".getBytes(StandardCharsets.UTF_8)),
                                channel.size() / 2);
                    }
                }
                case SEGMENTS_GONE, INFOS_GONE -> Files.delete(file);
                case SEGMENTS_CUT -> cut(file, Files.size(file) / 2);
                case EMPTIED -> cut(file, 0);
            }
        }

        private static void cut(Path file, long size) throws IOException {
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(size);
            }
        }
    }
}
