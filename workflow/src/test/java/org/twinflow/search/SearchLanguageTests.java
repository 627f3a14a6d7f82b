package org.twinflow.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SearchLanguageTests extends SearchScene {

    @Test
    void marksOnlyTheWordsAndNotTheFilters() {
        put("a", "en", "Title", "A text of kind test in English: " + word, Set.of(teachers));
        awaitHits(word);

        assertThat(hits(word + " type:text lang:en").getFirst().snippet())
                .contains("<mark>" + word + "</mark>")
                .doesNotContain("<mark>text", "<mark>kind", "<mark>test", "<mark>en");
    }

    @Test
    void takesAPhraseExactlyButForAccentsAndCapitals() {
        put("a", "fr", "Une", word + " les élèves réunis à Nîmes", Set.of(teachers));
        put("b", "fr", "Deux", word + " un élève réuni à Nîmes", Set.of(teachers));
        await().until(() -> titles(word).size() == 2);

        assertThat(titles("\"ELEVES REUNIS\" " + word)).containsExactly("Une");
        assertThat(titles("élèves " + word)).contains("Une", "Deux");
        assertThat(titles(word + " -\"eleve reuni\"")).containsExactly("Une");
    }

    @Test
    void foldsBeginningsAsItFoldsWords() {
        put("a", "de", "Straße", word + " Fußgängerübergang", Set.of(teachers));
        awaitHits(word);

        assertThat(titles(word + " Fussg*")).hasSize(1);
        assertThat(titles(word + " Fußgän*")).hasSize(1);
        assertThat(search.find(SearchQuery.of(word + " fussgan", Set.of(teachers), "en")
                                .whileTyping())
                        .total())
                .isEqualTo(1);
    }

    @Test
    void putsWholeWordsBeforeBeginningsWhileOneTypes() {
        put("a", "en", "Long", word + "ing and other things", Set.of(teachers));
        put("b", "en", "Short", word + " and other things, and more and more things of all kinds", Set.of(teachers));
        await().until(() -> titles(word + "*").size() == 2);

        assertThat(find(SearchQuery.of(word, Set.of(teachers), "en").whileTyping())
                        .items())
                .extracting(SearchHit::title)
                .containsExactly("Short", "Long");
    }

    @Test
    void sortsAndCountsMonths() {
        put("a", "en", "Écluse", word, Set.of(teachers));
        put("b", "en", "dam", word, Set.of(teachers));
        put("c", "en", "Ferry", word, Set.of(teachers));
        await().until(() -> titles(word).size() == 3);

        var terms = new SearchTerms(word, SearchChoice.NONE, null, null, SearchOrder.TITLE);
        var found = find(SearchQuery.of(terms, Set.of(teachers), "en", ZoneOffset.UTC));

        assertThat(found.items()).extracting(SearchHit::title).containsExactly("dam", "Écluse", "Ferry");
        assertThat(found.histogram().stream().mapToLong(SearchPeriod::count).sum())
                .isEqualTo(3);
    }

    @Test
    void understandsWordsForDates() {
        put("a", "en", "Ours", word, Set.of(teachers));
        awaitHits(word);

        assertThat(titles(word + " after:2026-11-20 before:2026-11-21")).hasSize(1);
        assertThat(titles(word + " before:2026-11-20")).isEmpty();
        assertThat(titles(word + " avant:2026")).isEmpty();
        assertThat(titles(word + " after:21/11/2026")).isEmpty();
    }

    @Test
    void narrowsToSeveralValuesOfAFilter() {
        put("a", "en", "One", word, Set.of(teachers));
        put("b", "fr", "Two", word, Set.of(teachers));
        put("c", "de", "Three", word, Set.of(teachers));
        await().until(() -> titles(word).size() == 3);

        var chosen = new SearchChoice(Set.of(), Set.of(), Set.of(), Set.of("en", "fr"), Set.of());
        var found = find(SearchQuery.of(
                new SearchTerms(word, chosen, null, null, SearchOrder.RELEVANCE),
                Set.of(teachers),
                "en",
                ZoneOffset.UTC));

        assertThat(found.items()).extracting(SearchHit::title).containsExactlyInAnyOrder("One", "Two");
        assertThat(found.facets().lang()).containsOnlyKeys("en", "fr", "de");
    }

    @Test
    void findsASchoolAndOffersTheWordThatWasMeant() {
        search.put(new SearchEntry(
                        "document",
                        word,
                        null,
                        "en",
                        "Salinity " + word,
                        "salinity",
                        "pdf",
                        DAY,
                        Set.of(teachers),
                        null)
                .from("school" + word));
        awaitHits(word);

        assertThat(titles(word + " school:school" + word)).hasSize(1);
        assertThat(find(SearchQuery.of(word + " school:elsewhere", Set.of(teachers), "en"))
                        .notes())
                .extracting(QueryNote::code)
                .containsExactly("find.note.school");
        var suggestion = find(SearchQuery.of("salinty kind:document lang:en", Set.of(teachers), "en"))
                .suggestion();
        assertThat(suggestion).isEqualTo(new SearchSuggestion("salinity kind:document lang:en", 1));
    }

    @Test
    void findsWhatReadsAlike() {
        put("a", "en", "Weir", "The kingfisher nests below the weir near the water mill. " + word, Set.of(teachers));
        put("b", "en", "Mill", "Below the water mill the kingfisher nests near a weir.", Set.of(teachers));
        put("c", "en", "Bread", "Flour and salt make bread when an oven stands ready.", Set.of(teachers));
        List.of("\"kingfisher nests below\"", "\"kingfisher nests near\"", "\"flour and salt\"")
                .forEach(this::awaitHits);

        assertThat(search.similar("test", word + "a", Set.of(teachers)))
                .extracting(SearchHit::title)
                .containsExactly("Mill");
    }

    private List<SearchHit> hits(String typed) {
        return find(SearchQuery.of(typed, Set.of(teachers), "en")).items();
    }
}
