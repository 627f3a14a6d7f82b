package org.twinflow.web.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
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
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.people.PersonSummary;
import org.twinflow.search.Search;
import org.twinflow.search.SearchEntry;
import org.twinflow.search.SearchQuery;
import org.twinflow.web.security.As;

/** What Ctrl K offers: what is found and can be done by who asks, and nothing else. */
@Web
class PalettePagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Partnership partnership;

    @Autowired
    As as;

    @Autowired
    Search search;

    private final String word = "w" + UUID.randomUUID().toString().replaceAll("[-0-9]", "x");

    private Partners partners;

    @BeforeEach
    void somethingToFind() {
        partners = partnership.make();
        var members = Set.of("project:" + partners.project().id());
        put("task", "Check the " + word + " of Inès", members);
        put("document", "Travel " + word, members);
        put("document", "Hidden " + word, Set.of("person:somebody"));
        await().atMost(Duration.ofSeconds(30)).until(() -> search.count(SearchQuery.of(word, members, "en")) == 2);
    }

    @Test
    void offersTasksPlacesAndTheWholeSearch() {
        offer(partners.teacher(), word)
                .containsSubsequence("Tasks", "Check the ", "<mark>" + word + "</mark>", "Go to", "Travel ", "Do")
                .contains("2 results", "/search?q=" + word)
                .doesNotContain("Hidden");
        offer(partners.stranger(), word).contains("No results").doesNotContain("Check the", "Travel", "Hidden");
    }

    @Test
    void offersToBeginOnlyWhatTheReaderMayBegin() {
        var title = partners.project().title();
        offer(partners.coordinator(), ">mobility in")
                .contains("/mobilities/new?project=" + partners.project().id());
        offer(partners.teacher(), ">").contains("New task in " + title).doesNotContain("New mobility");
        offer(partners.pupil(), ">")
                .contains("Upload to " + title)
                .doesNotContain("New task", "New mobility", "Found a project");
        offer(partners.stranger(), ">").contains("Found a project").doesNotContain(title);
    }

    @Test
    void namesPeopleAsTheProjectNamesThemToTheReader() {
        offer(partners.teacher(), "@ines").contains("<mark>Inès</mark> Tester", partners.path("/members"));
        offer(partners.pupil(), "@ines").contains("<mark>Inès</mark> T.").doesNotContain("Tester");
        offer(partners.stranger(), "@ines").contains("Nothing fits");
    }

    @Test
    void findsProjectsAndPlacesByTheBeginningsOfTheirNames() {
        offer(partners.teacher(), "#rivers").contains("<mark>Rivers</mark> that join us", partners.path(""));
        offer(partners.stranger(), "#rivers").contains("Nothing fits");
        offer(partners.teacher(), "").contains("Inbox", "Documents", "Saved searches", "New task in");
        offer(partners.teacher(), "<script>").doesNotContain("<script>");
    }

    private AbstractStringAssert<?> offer(PersonSummary person, String typed) {
        var answer = mvc.get()
                .uri(URI.create("/search/palette?q="
                        + URLEncoder.encode(typed, StandardCharsets.UTF_8).replace("+", "%20")))
                .header("Accept-Language", "en")
                .with(as.person(person))
                .exchange();
        assertThat(answer).hasStatusOk();
        return assertThat(answer).bodyText();
    }

    private void put(String kind, String title, Set<String> audience) {
        search.put(new SearchEntry(
                kind,
                UUID.randomUUID().toString(),
                null,
                "en",
                title,
                title,
                null,
                Instant.parse("2026-11-20T10:00:00Z"),
                audience,
                "/somewhere"));
    }
}
