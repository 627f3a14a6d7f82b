package org.twinflow.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class SearchTests extends SearchScene {

    @Autowired
    SearchDenialRepository denials;

    @Autowired
    SearchIndex index;

    @Autowired
    EntityManagerFactory entities;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @CsvSource({
        "fr, Les autorisations parentales, autorisation",
        "de, Einverständniserklärungen der Schüler, Einverstaendniserklaerung",
        "es, Las autorizaciones de los alumnos, autorización",
        "pl, Zaświadczenia uczniów, zaswiadczenie",
        "el, Πιστοποιητικά μαθητών, πιστοποιητικό",
        "cs, Pojištění žáka, pojištěním",
        "hr, Potvrde o osiguranju učenika, potvrda",
        "sk, Potvrdenie žiaka, potvrdenia",
        "mt, Ċertifikat għall-iskambju, ċertifikati",
        "nl, De verzekeringen van leerlingen, verzekering",
        "ro, Lista de părinți, parinti",
        "sl, Potrdilo učenca, ucenca"
    })
    void findsAnotherFormOfAWordFromEnglishPages(String language, String text, String typed) {
        put("a", language, "Title " + word, text, Set.of(teachers));

        assertThat(awaitHits(typed + " " + word))
                .singleElement()
                .satisfies(hit -> assertThat(hit.snippet()).contains("<mark>"));
    }

    @Test
    void findsAFormOfAWordThatOnlyADictionaryKnows() {
        put("a", "pl", "Title " + word, "Zaświadczenia uczniów", Set.of(teachers));

        assertThat(awaitHits("uczeń " + word)).hasSize(1);
    }

    @Test
    void marksTheWordsAndEscapesTheRest() {
        put("a", "en", "Title", "The <b>insurance</b> & " + word + " of the pupils", Set.of(teachers));

        assertThat(awaitHits("insurances " + word).getFirst().snippet())
                .contains("<mark>insurance</mark>", "&lt;b&gt;", "&amp;", "<mark>" + word + "</mark>")
                .doesNotContain("<b>");
    }

    @Test
    void marksAWordDeepInsideALongText() {
        put("a", "en", "Title", "Nothing to see here. ".repeat(40_000) + "Then comes " + word + ".", Set.of(teachers));

        assertThat(awaitHits(word).getFirst().snippet()).contains("<mark>" + word + "</mark>");
    }

    @Test
    void showsHowATextBeginsWhoseTitleIsMeant() {
        put("a", "en", "Title " + word, "It begins <like> this.", Set.of(teachers));

        assertThat(awaitHits(word).getFirst().snippet()).isEqualTo("It begins &lt;like&gt; this.");
    }

    @Test
    void understandsPhrasesExclusionsAndAlternatives() {
        put("a", "en", "First", word + " clean river of the north", Set.of(teachers));
        put("b", "en", "Second", word + " river that is clean", Set.of(teachers));
        await().until(() -> titles(word).size() == 2);

        assertThat(titles("\"clean river\" " + word)).containsExactly("First");
        assertThat(titles(word + " -north")).containsExactly("Second");
        assertThat(titles("north OR absentword")).contains("First").doesNotContain("Second");
        assertThat(titles(word.substring(0, 12) + "*")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "((", "a AND", "-", "*", "\\", "field:value", "a~9", "[x TO", "\u0000"})
    void answersAnythingThatIsTyped(String typed) {
        assertThat(find(SearchQuery.of(typed, Set.of(teachers), "en")).total()).isGreaterThanOrEqualTo(0);
    }

    @Test
    void answersAPageOfTextThatIsPasted() {
        assertThat(find(SearchQuery.of("漢字".repeat(200), Set.of(teachers), "en"))
                        .total())
                .isZero();
        assertThat(find(SearchQuery.of("a-b-c-d-e-f ".repeat(40), Set.of(teachers), "en"))
                        .total())
                .isZero();
    }

    @Test
    void showsAndCountsOnlyWhatTheReaderMaySee() {
        put("a", "en", "Ours", word, Set.of(teachers));
        put("b", "fr", "Theirs", word, Set.of("person:somebody"));
        await().until(() -> find(SearchQuery.of(word, Set.of(teachers, "person:somebody"), "en"))
                        .total()
                == 2);

        var results = find(SearchQuery.of(word, Set.of(teachers), "en"));

        assertThat(results.total()).isEqualTo(1);
        assertThat(results.facets().lang()).containsOnlyKeys("en");
        assertThat(find(SearchQuery.of(word, Set.of(), "en")).total()).isZero();
    }

    @Test
    void keepsTheCountsBesideAChosenValue() {
        put("a", "en", "One", word, Set.of(teachers));
        put("b", "fr", "Two", word, Set.of(teachers));
        put("c", "fr", "Three", word, Set.of(teachers));
        await().until(() -> titles(word).size() == 3);

        var results = find(new SearchQuery(
                word, Set.of(teachers), "en", "test", null, "fr", null, DAY, DAY.plusSeconds(1), null, 10));

        assertThat(results.total()).isEqualTo(2);
        assertThat(results.facets().lang().entrySet())
                .extracting(entry -> entry.getKey(), entry -> entry.getValue())
                .containsExactly(Tuple.tuple("fr", 2L), Tuple.tuple("en", 1L));
        assertThat(results.facets().kind()).containsEntry("test", 2L);
    }

    @Test
    void turnsPages() {
        for (var number = 0; number < 5; number++) {
            put("p" + number, "en", "Page " + number, word, Set.of(teachers));
        }
        await().until(() -> titles(word).size() == 5);

        var first = find(query(null));
        var last = find(query(find(query(first.next())).next()));

        assertThat(first.items()).hasSize(2);
        assertThat(last.items()).hasSize(1);
        assertThat(last.next()).isNull();
        assertThat(last.total()).isEqualTo(5);
    }

    @Test
    void hidesWhatIsWithdrawnAtOnce() {
        put("a", "en", "Withdrawn", word, Set.of(teachers, "person:ana"));
        put("b", "en", "Removed", word, Set.of(teachers));
        await().until(() -> titles(word).size() == 2);

        search.narrow("test", word + "a", Set.of("person:ana"));
        search.remove("test", word + "b");

        assertThat(titles(word)).isEmpty();
        assertThat(find(SearchQuery.of(word, Set.of("person:ana"), "en")).total())
                .isEqualTo(1);
    }

    @Test
    void forgetsADenialOnceTheIndexKnows() {
        put("a", "en", "Withdrawn", word, Set.of(teachers));
        awaitHits(word);
        search.narrow("test", word + "a", Set.of("person:ana"));

        await().atMost(Duration.ofSeconds(30)).until(() -> !denials.items().contains("test/" + word + "a"));

        assertThat(titles(word)).isEmpty();
    }

    @Test
    void keepsNothingThatIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            put("a", "en", "Never", word, Set.of(teachers));
            status.setRollbackOnly();
        });
        put("b", "en", "Always", word, Set.of(teachers));

        assertThat(awaitHits(word)).extracting(SearchHit::title).containsExactly("Always");
    }

    @Test
    void makesTheIndexAnew() {
        put("a", "en", "Kept", word, Set.of(teachers));
        awaitHits(word);

        search.rebuild();

        assertThat(awaitHits(word.toUpperCase(Locale.ROOT))).hasSize(1);
    }

    @Test
    void fillsAnIndexThatLacksSomething() {
        put("a", "en", "Lost", word, Set.of(teachers));
        awaitHits(word);
        var entries = org.hibernate.search.mapper.orm.Search.mapping(entities)
                .scope(SearchItem.class)
                .workspace();
        entries.purge();
        entries.refresh();
        assertThat(titles(word)).isEmpty();

        index.mend();

        assertThat(awaitHits(word)).hasSize(1);
    }

    private SearchQuery query(@Nullable String cursor) {
        return new SearchQuery(word, Set.of(teachers), "en", null, null, null, null, null, null, cursor, 2);
    }
}
