package org.twinflow.search;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Items that nobody else's test finds, and those who look for them. */
@SpringBootTest
abstract class SearchScene {

    static final Instant DAY = Instant.parse("2026-11-20T10:00:00Z");

    @Autowired
    Search search;

    /** Nobody else's items carry this word or this audience. */
    final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    final String teachers = "project:" + UUID.randomUUID() + ":teacher";

    void put(String reference, String language, String title, String text, Set<String> audience) {
        search.put(new SearchEntry(
                "test", word + reference, null, language, title, text, "text", DAY, audience, "/somewhere"));
    }

    List<SearchHit> awaitHits(String typed) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> find(SearchQuery.of(typed, Set.of(teachers), "en")).items(), hits -> !hits.isEmpty());
    }

    List<String> titles(String typed) {
        return find(SearchQuery.of(typed, Set.of(teachers), "en")).items().stream()
                .map(SearchHit::title)
                .toList();
    }

    SearchResults find(SearchQuery query) {
        return search.find(query);
    }
}
