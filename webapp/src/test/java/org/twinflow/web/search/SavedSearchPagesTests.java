package org.twinflow.web.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twinflow.Persons;
import org.twinflow.Web;
import org.twinflow.people.PersonSummary;
import org.twinflow.search.Search;
import org.twinflow.search.SearchEntry;
import org.twinflow.search.SearchQuery;
import org.twinflow.search.SearchTerms;
import org.twinflow.searches.SavedSearches;
import org.twinflow.web.security.As;

/** Kept searches and their bell: told of what is new, also of what was only now shown, and of nothing withdrawn. */
@Web
class SavedSearchPagesTests {

    private static final Instant LONG_AGO = Instant.parse("2025-02-03T10:00:00Z");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Persons persons;

    @Autowired
    As as;

    @Autowired
    Search search;

    @Autowired
    SavedSearches searches;

    private final String word = "w" + UUID.randomUUID().toString().replaceAll("[-0-9]", "x");

    private PersonSummary teacher;
    private Set<String> tokens;

    @BeforeEach
    void somebodyWithADocument() {
        teacher = persons.teacher();
        tokens = Set.of("person:" + teacher.id());
        put("a", tokens);
        awaitHits(1);
    }

    @Test
    void keepsASearchOnceAndLeadsBackToIt() {
        assertThat(keep("River papers")).hasRedirectedUrl("/search?q=" + word + "&kind=document");
        assertThat(keep("Papers of the river")).hasRedirectedUrl("/search?q=" + word + "&kind=document");

        var kept = searches.of(persons.reader(teacher));

        assertThat(kept).hasSize(1);
        assertThat(get("/search/saved"))
                .bodyText()
                .contains("Papers of the river", "You are told of what is new")
                .doesNotContain("River papers");
        assertThat(get("/search/saved/" + kept.getFirst().id()))
                .hasRedirectedUrl("/search?q=" + word + "&kind=document");
    }

    @Test
    void tellsOfWhatIsNewUntilSomebodyLooks() {
        keep("River papers");
        assertThat(get("/search/saved/bell")).bodyText().doesNotContain("tf-dot");
        put("b", tokens);
        put("c", Set.of("person:somebody"));
        awaitHits(2);

        assertThat(get("/search/saved/bell")).bodyText().contains("One new hit", ">1</span>");
        assertThat(get("/account")).bodyText().contains("/search/saved/bell");
        assertThat(get("/search/saved")).bodyText().contains("1 new");
        var id = searches.of(persons.reader(teacher)).getFirst().id();
        assertThat(get("/search/saved/" + id)).hasRedirectedUrl("/search?q=" + word + "&kind=document&sort=newest");
        assertThat(get("/search/saved/bell")).bodyText().doesNotContain("tf-dot");
    }

    @Test
    void tellsOfAnOldPaperThatIsShownOnlyNowAndNoLongerOnceItIsWithdrawn() {
        put("old", Set.of("person:somebody"));
        keep("River papers");

        put("old", Set.of("person:somebody", "person:" + teacher.id()));
        awaitHits(2);
        assertThat(get("/search/saved/bell")).bodyText().contains("One new hit");

        search.narrow("document", word + "old", Set.of("person:somebody"));
        assertThat(get("/search/saved/bell")).bodyText().doesNotContain("tf-dot");
        assertThat(get("/search/saved")).bodyText().doesNotContain("1 new");
    }

    @Test
    void isSilentWhereNobodyAskedToBeTold() {
        keep("River papers");
        var id = searches.of(persons.reader(teacher)).getFirst().id();
        assertThat(post("/search/saved/" + id + "?name=Quiet")).hasRedirectedUrl("/search/saved");
        put("b", tokens);
        awaitHits(2);

        assertThat(get("/search/saved/bell")).bodyText().doesNotContain("tf-dot");
        assertThat(get("/account")).bodyText().doesNotContain("/search/saved/bell");
        assertThat(get("/search/saved")).bodyText().contains("Quiet").doesNotContain("You are told");
    }

    @Test
    void keepsTheSearchesOfOthersApart() {
        keep("River papers");
        var reader = persons.reader(teacher);
        var id = searches.of(reader).getFirst().id();
        teacher = persons.teacher();

        assertThat(get("/search/saved")).bodyText().doesNotContain("River papers");
        assertThat(get("/search/saved/" + id)).hasStatus(404);
        assertThat(post("/search/saved/" + id + "?name=Mine")).hasStatus(404);
        assertThat(post("/search/saved/" + id + "/forget")).hasStatus(404);
        assertThat(searches.of(reader)).hasSize(1);
    }

    @Test
    void letsGoOfOneAndRefusesNamelessAndTooMany() {
        keep("River papers");
        var reader = persons.reader(teacher);
        assertThat(keep(" ")).hasStatus(422);
        assertThat(post("/search/saved/" + searches.of(reader).getFirst().id() + "/forget"))
                .hasRedirectedUrl("/search/saved");
        assertThat(searches.of(reader)).isEmpty();

        IntStream.range(0, SavedSearches.MOST)
                .forEach(at -> searches.keep("Number " + at, SearchTerms.of("river " + at), false, reader));
        assertThat(keep("One more")).hasStatus(409).bodyText().contains("Let go of one first");
    }

    private MvcTestResult keep(String name) {
        return mvc.post()
                .uri("/search/saved")
                .param("q", word)
                .param("kind", "document")
                .param("name", name)
                .param("alerting", "true")
                .header("Accept-Language", "en")
                .with(csrf())
                .with(as.person(teacher))
                .exchange();
    }

    private MvcTestResult post(String address) {
        return mvc.post()
                .uri(address)
                .header("Accept-Language", "en")
                .with(csrf())
                .with(as.person(teacher))
                .exchange();
    }

    private MvcTestResult get(String address) {
        return mvc.get()
                .uri(address)
                .header("Accept-Language", "en")
                .with(as.person(teacher))
                .exchange();
    }

    private void awaitHits(int count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> search.count(SearchQuery.of(word, tokens, "en")) == count);
    }

    private void put(String reference, Set<String> audience) {
        search.put(new SearchEntry(
                "document", word + reference, null, "en", "Notes", word, "text", LONG_AGO, audience, "/somewhere"));
    }
}
