package org.twinflow.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nodes of OpenSearch stop, go and come back, and nothing is lost by it, nor shown that was withdrawn. */
@OpenSearchCluster.Used
class OpenSearchIntegrityTests extends SearchScene {

    private static final Duration LONG = Duration.ofMinutes(3);
    private static final int MANY = 300;
    private static final int WORDS = 20;

    private final OpenSearchCluster cluster = OpenSearchCluster.shared();

    @Autowired
    SearchIndex index;

    @Autowired
    IndexWriting writing;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    HikariDataSource source;

    @BeforeEach
    @AfterEach
    void letTheIndexCatchUp() {
        cluster.start();
        await().atMost(LONG)
                .until(() -> index.condition() == SearchIndexCondition.WELL
                        && !index.state().rebuilding()
                        && !index.state().comparing()
                        && index.state().waiting() == 0);
    }

    @Test
    void findsWordsOfTwentyFourLanguagesWithoutAccentsAndInCapitals() {
        Analyzers.languages()
                .forEach(language ->
                        put(language, language, language, word + " " + Declarations.text(language), Set.of(teachers)));
        await().atMost(LONG).until(() -> count(word) == Analyzers.languages().size());

        var missed = new ArrayList<String>();
        for (var language : Analyzers.languages()) {
            var words = new ArrayList<>(Declarations.words(language));
            Collections.shuffle(words, new Random(24));
            words.stream()
                    .limit(WORDS)
                    .map(each -> Declarations.withoutAccents(each).toUpperCase(Locale.ROOT))
                    .filter(each -> !titles(word + " \"" + each + "\"").contains(language))
                    .forEach(missed::add);
        }
        assertThat(missed).isEmpty();
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
        await().atMost(LONG).until(() -> titles(word).contains("Newer") && count(word) == 5);
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
            assertThat(count(word)).isEqualTo(MANY);
        }
        assertThat(index.state().rebuilt()).isNotNull();
    }

    @Test
    void hidesWhatIsWithdrawnWhileManyItemsAreBeingIndexed() {
        putAll(1);
        transaction.executeWithoutResult(status ->
                IntStream.range(1, MANY).forEach(number -> search.put(entry("" + number, Set.of("person:ana")))));

        search.narrow("test", word + 0, Set.of("person:ana"));

        var results = find(SearchQuery.of(word, Set.of(teachers), "en"));
        assertThat(results.total()).isZero();
        assertThat(results.items()).isEmpty();
        assertThat(results.facets().kind()).isEmpty();
        await().during(Duration.ofSeconds(12)).atMost(Duration.ofSeconds(14)).until(() -> count(word) == 0);
    }

    @Test
    void answersAndTakesInChangesWhileOneOfThreeNodesIsDown() {
        putAll(20);
        cluster.stopNode(1);
        try {
            await().atMost(LONG).until(() -> count(word) == 20);
            search.put(entry("later", Set.of(teachers)));
            await().atMost(LONG).until(() -> count(word) == 21);
        } finally {
            cluster.startNode(1);
        }

        await().atMost(LONG).until(() -> count(word) == 21 && index.state().waiting() == 0);
        index.compare();
        assertThat(index.state().compared())
                .extracting(SearchComparison::differing)
                .isEqualTo(0L);
    }

    @Test
    void makesAnIndexAnewThatSomebodyDeleted() {
        putAll(5);
        cluster.ask("DELETE", "/" + OpenSearchSettings.name("tests"), "");

        search.put(entry("later", Set.of(teachers)));

        await().atMost(LONG).until(() -> {
            index.compare();
            return count(word) == 6;
        });
        assertThat(cluster.ask("GET", "/" + OpenSearchSettings.name("tests") + "/_mapping", ""))
                .contains("\"dynamic\":\"strict\"");
    }

    @Test
    void saysWhatIsTheMatterAndCatchesUpWhenAllNodesWereGone() {
        putAll(3);
        search.put(entry("secret", Set.of(teachers)));
        await().atMost(LONG).until(() -> count(word) == 4);
        cluster.kill();

        await().atMost(LONG).until(() -> index.condition() == SearchIndexCondition.AWAY);
        assertThat(find(SearchQuery.of(word, Set.of(teachers), "en")).notes())
                .extracting(QueryNote::code)
                .containsExactly("find.note.away");
        assertThat(search.list(SearchQuery.of(word, Set.of(teachers), "en"))).isEmpty();
        search.put(entry("meanwhile", Set.of(teachers)));
        search.narrow("test", word + "secret", Set.of("person:ana"));
        search.remove("test", word + "0");

        cluster.start();
        await().atMost(LONG).until(() -> {
            var found = find(SearchQuery.of(word, Set.of(teachers), "en"));
            // what was withdrawn meanwhile is not there for a moment
            assertThat(found.items()).extracting(SearchHit::id).doesNotContain(word + "secret", word + "0");
            return found.total() == 3 && found.notes().isEmpty();
        });
    }

    @Test
    void isSharedByNodesThatStartWithoutIt() throws ClassNotFoundException {
        putAll(2);
        cluster.kill();

        try (var other = another(cluster.settings("tests"))) {
            var its = other.getBean(Search.class);
            assertThat(its.find(SearchQuery.of(word, Set.of(teachers), "en")).notes())
                    .extracting(QueryNote::code)
                    .containsExactly("find.note.away");
            cluster.start();
            await().atMost(LONG).until(() -> its.count(SearchQuery.of(word, Set.of(teachers), "en")) == 2);

            its.put(entry("there", Set.of(teachers)));
            await().atMost(LONG).until(() -> count(word) == 3);
            search.narrow("test", word + 0, Set.of("person:ana"));
            assertThat(its.count(SearchQuery.of(word, Set.of(teachers), "en"))).isEqualTo(2);
        }
    }

    @Test
    void isLeftAloneByANodeWithAnIndexOfItsOwn() {
        assertThatThrownBy(() -> another(Map.of()).close()).rootCause().isInstanceOf(SeveralNodesException.class);
    }

    /** Another node on the same database. */
    private ConfigurableApplicationContext another(Map<String, String> settings) throws ClassNotFoundException {
        var all = new HashMap<String, Object>(settings);
        all.put("spring.datasource.url", source.getJdbcUrl());
        return new SpringApplicationBuilder(Class.forName("org.twinflow.WorkflowApplication"))
                .web(WebApplicationType.NONE)
                .run(all.entrySet().stream()
                        .map(each -> "--" + each.getKey() + "=" + each.getValue())
                        .toArray(String[]::new));
    }

    private void putAll(int number) {
        transaction.executeWithoutResult(status ->
                IntStream.range(0, number).forEach(each -> search.put(entry("" + each, Set.of(teachers)))));
        await().atMost(LONG).until(() -> count(word) == number && index.state().waiting() == 0);
    }

    private long count(String typed) {
        return search.count(SearchQuery.of(typed, Set.of(teachers), "en"));
    }

    private String id(int number) {
        return SearchItem.id("test", word + number);
    }

    private SearchEntry entry(String reference, Set<String> audience) {
        return new SearchEntry(
                "test", word + reference, null, "en", "Title", word, "text", Instant.EPOCH, audience, "/somewhere");
    }
}
