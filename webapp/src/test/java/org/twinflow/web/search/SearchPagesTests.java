package org.twinflow.web.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;
import org.twinflow.Persons;
import org.twinflow.Web;
import org.twinflow.people.PersonSummary;
import org.twinflow.search.Search;
import org.twinflow.search.SearchEntry;
import org.twinflow.search.SearchQuery;
import org.twinflow.web.security.As;

@Web
class SearchPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Persons persons;

    @Autowired
    As as;

    @Autowired
    Search search;

    /** Letters alone: a word is looked for as a beginning too. */
    private final String word = "w" + UUID.randomUUID().toString().replaceAll("[-0-9]", "x");

    private PersonSummary teacher;

    @BeforeEach
    void twoDocumentsAndAHiddenOne() {
        teacher = persons.teacher();
        var tokens = Set.of("person:" + teacher.id());
        var school = String.valueOf(teacher.school());
        search.put(entry("a", "=Learning agreement", "pdf", tokens).from(school));
        search.put(entry("b", "Field notes", "odt", tokens));
        search.put(entry("c", "Hidden notes", "docx", Set.of("person:somebody")));
        await().atMost(Duration.ofSeconds(30)).until(() -> search.count(SearchQuery.of(word, tokens, "en")) == 2);
    }

    @Test
    void showsHitsFiltersAndMonthsOfWhatTheReaderMaySee() {
        page("/search", word)
                .contains("2 results", "=Learning agreement", "Field notes", "<rect", "PDF")
                .contains("/search/export.csv?q=" + word, "/search/similar/document/" + word + "a")
                .doesNotContain("Hidden", "??");
        page("/search/hits", word.substring(0, 20)).contains("2 results").doesNotContain("<html", "Hidden");
    }

    @Test
    void explainsAMistakeAndStillFinds() {
        page("/search", word + " weir:" + word).contains("“weir:” is not a field word", "2 results");
        page("/search", "\"").contains("There is no word to look for here.", "No results");
        page("/search", word + " before:yesterday").contains("“yesterday” is not a date");
        page("/search", "<script>alert(1)</script>:" + word).doesNotContain("<script>alert");
    }

    @Test
    void narrowsToSeveralValuesAndShowsThemAsChips() {
        var page = get(UriComponentsBuilder.fromPath("/search")
                .queryParam("q", word)
                .queryParam("type", "pdf", "odt")
                .build()
                .toUriString());

        assertThat(page).hasStatusOk();
        assertThat(page).bodyText().contains("2 results", "Take the filter PDF off", "Take the filter ODT off");
    }

    @Test
    void writesWhatIsFilledIntoFieldsAsOneLine() {
        assertThat(get("/search/build?all=" + word
                        + "&phrase=field%20notes&none=flood&type=odt&after=2026-01-01&before="))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/search?q=" + word + "+%22field+notes%22+-flood+type%3Aodt+after%3A2026-01-01");
        page("/search", word + " -flood type:odt").contains("value=\"flood\"", "value=\"odt\" selected");
    }

    @Test
    void exportsWhatTheReaderMaySeeAsTextThatNoSpreadsheetReckonsWith() throws Exception {
        var csv = new String(
                get("/search/export.csv?q=" + word).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(csv)
                .startsWith("\ufeff")
                .contains("'=Learning agreement", "Field notes")
                .doesNotContain("Hidden");
        assertThat(csv.lines()).hasSize(3);
        assertThat(get("/search/export.json?q=" + word))
                .bodyText()
                .contains("\"title\":\"=Learning agreement\"")
                .doesNotContain("Hidden");
    }

    @Test
    void listsWhatReadsAlikeAndKnowsNothingOfTheHidden() {
        page("/search/similar/document/" + word + "a", "")
                .contains("Field notes")
                .doesNotContain("Hidden");
        assertThat(get("/search/similar/document/" + word + "c")).hasStatus(404);
        assertThat(get("/search/similar/document/" + word + "z")).hasStatus(404);
    }

    private AbstractStringAssert<?> page(String path, String words) {
        var result = get(UriComponentsBuilder.fromPath(path)
                .queryParam("q", "{words}")
                .encode()
                .buildAndExpand(words)
                .toUriString());
        assertThat(result).hasStatusOk();
        return assertThat(result).bodyText();
    }

    private MvcTestResult get(String address) {
        return mvc.get()
                .uri(URI.create(address))
                .header("Accept-Language", "en")
                .with(as.person(teacher))
                .exchange();
    }

    private SearchEntry entry(String reference, String title, String type, Set<String> audience) {
        return new SearchEntry(
                "document",
                word + reference,
                null,
                "en",
                title,
                "The kingfisher nests below the weir near the water mill. " + word,
                type,
                Instant.parse("2026-11-20T10:00:00Z"),
                audience,
                "/documents/d/" + reference);
    }
}
