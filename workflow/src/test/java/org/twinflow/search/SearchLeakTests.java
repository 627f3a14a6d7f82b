package org.twinflow.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.shared.NotFoundException;

/** A secret word stands in an item that the reader may not see: every way to ask is tried, and none may tell of it. */
@SpringBootTest
class SearchLeakTests {

    private static final Instant DAY = Instant.parse("2026-11-20T10:00:00Z");

    @Autowired
    Search search;

    private final String run = UUID.randomUUID().toString().replace("-", "").replaceAll("\\d", "x");
    private final String secret = "kingfisher" + run.substring(0, 6);
    private final String common = "estuary" + run.substring(6, 14);
    private final String hidden = "hidden" + run.substring(0, 8);
    private final String open = "open" + run.substring(0, 8);
    private final Set<String> reader = Set.of("project:" + run + ":teacher");
    private final Set<String> others = Set.of("person:" + run);

    @BeforeEach
    void plant() {
        put("document", open, common + " of the river and its birds", reader);
        put("document", hidden, common + " of the river and its birds, and the " + secret, others);
        put("project", hidden + "p", secret + " project", others);
        await().atMost(Duration.ofSeconds(30)).until(() -> search.count(query(common, both())) == 2);
        await().atMost(Duration.ofSeconds(30)).until(() -> search.count(query(secret + " kind:project", both())) == 1);
    }

    @ParameterizedTest
    @EnumSource
    void tellsNothingOfWhatWasNeverTheReaders(Channel channel) {
        assertTellsNothing(channel);
    }

    @ParameterizedTest
    @EnumSource
    void tellsNothingOfWhatWasWithdrawnThisMoment(Channel channel) {
        put("document", hidden, common + " of the river and its birds, and the " + secret, both());
        put("project", hidden + "p", secret + " project", both());
        await().atMost(Duration.ofSeconds(30)).until(() -> search.count(query(secret, reader)) == 2);

        search.narrow("document", hidden, others);
        search.narrow("project", hidden + "p", others);

        assertTellsNothing(channel);
    }

    @Test
    void answersAsIfAHiddenItemWereNotThere() {
        assertThatThrownBy(() -> search.similar("document", hidden, reader)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> search.similar("document", "absent", reader)).isInstanceOf(NotFoundException.class);
    }

    /** Otherwise the other tests could not fail. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SIMILAR")
    void tellsThoseWhoMaySeeIt(Channel channel) {
        assertThat(channel.ask(this, others)).containsAnyOf(secret, hidden);
    }

    private void assertTellsNothing(Channel channel) {
        assertThat(channel.ask(this, reader)).doesNotContain(secret).doesNotContain(hidden);
    }

    private SearchQuery query(String words, Set<String> tokens) {
        return SearchQuery.of(words, tokens, "en");
    }

    /** All that a page could show of it, but for the words of the reader himself. */
    private String shown(SearchQuery query) {
        var found = search.find(query);
        return found.items() + " " + found.facets() + " " + found.suggestion();
    }

    private Set<String> both() {
        return Set.of(reader.iterator().next(), others.iterator().next());
    }

    private void put(String kind, String reference, String title, Set<String> audience) {
        search.put(new SearchEntry(
                kind,
                reference,
                reference,
                reference + "school",
                "en",
                title,
                title + ". Words and more words of the same kind.",
                reference.startsWith("hidden") ? hidden + "type" : "text",
                DAY,
                audience,
                "/somewhere"));
    }

    enum Channel {
        HITS {
            @Override
            String ask(SearchLeakTests test, Set<String> tokens) {
                return test.shown(test.query(test.secret, tokens));
            }
        },
        HITS_WHILE_TYPING {
            @Override
            String ask(SearchLeakTests test, Set<String> tokens) {
                return test.shown(
                        test.query(test.secret.substring(0, 12), tokens).whileTyping());
            }
        },
        BEGINNING {
            @Override
            String ask(SearchLeakTests test, Set<String> tokens) {
                return test.shown(test.query(test.secret.substring(0, 12) + "*", tokens));
            }
        },
        PHRASE {
            @Override
            String ask(SearchLeakTests test, Set<String> tokens) {
                return test.shown(test.query("\"the " + test.secret + "\"", tokens));
            }
        },
        SUGGESTION {
            @Override
            String ask(SearchLeakTests test, Set<String> tokens) {
                var typed = test.secret.replace("fish", "fihs");
                var suggestion = test.search.find(test.query(typed, tokens)).suggestion();
                return suggestion == null ? "" : suggestion.words();
            }
        },
        FACETS {
            @Override
            String ask(SearchLeakTests test, Set<String> tokens) {
                return test.search
                        .find(test.query(test.common, tokens))
                        .facets()
                        .toString();
            }
        },
        SIBLINGS_OF_A_FACET {
            @Override
            String ask(SearchLeakTests test, Set<String> tokens) {
                var chosen = new SearchChoice(Set.of("document"), Set.of(), Set.of(), Set.of(), Set.of());
                return test.shown(SearchQuery.of(
                        new SearchTerms(test.common, chosen, null, null, SearchOrder.NEWEST),
                        tokens,
                        "en",
                        ZoneOffset.UTC));
            }
        },
        PROJECT_BY_NAME {
            @Override
            String ask(SearchLeakTests test, Set<String> tokens) {
                return test.shown(test.query("project:" + test.secret, tokens));
            }
        },
        SCHOOL {
            @Override
            String ask(SearchLeakTests test, Set<String> tokens) {
                return test.shown(test.query("school:" + test.hidden + "school", tokens));
            }
        },
        EXPORT {
            @Override
            String ask(SearchLeakTests test, Set<String> tokens) {
                return test.search.list(test.query("", tokens)).toString();
            }
        },
        SIMILAR {
            @Override
            String ask(SearchLeakTests test, Set<String> tokens) {
                return test.search.similar("document", test.open, tokens).toString();
            }
        },
        COUNT {
            @Override
            String ask(SearchLeakTests test, Set<String> tokens) {
                return test.secretIf(test.search.count(test.query(test.secret, tokens)) > 0);
            }
        },
        COUNT_WITHOUT {
            @Override
            String ask(SearchLeakTests test, Set<String> tokens) {
                var with = test.search.count(test.query(test.common, tokens));
                var without = test.search.count(test.query(test.common + " -" + test.secret, tokens));
                return test.secretIf(with != without);
            }
        },
        HISTOGRAM {
            @Override
            String ask(SearchLeakTests test, Set<String> tokens) {
                return test.secretIf(test.months(test.query(test.secret, tokens)) > 0);
            }
        },
        HISTOGRAM_BESIDE_A_PERIOD {
            @Override
            String ask(SearchLeakTests test, Set<String> tokens) {
                var terms = new SearchTerms(
                        test.secret, SearchChoice.NONE, LocalDate.of(2020, 1, 1), null, SearchOrder.RELEVANCE);
                return test.secretIf(test.months(SearchQuery.of(terms, tokens, "en", ZoneOffset.UTC)) > 0);
            }
        };

        abstract String ask(SearchLeakTests test, Set<String> tokens);
    }

    private String secretIf(boolean told) {
        return told ? secret : "";
    }

    private long months(SearchQuery query) {
        return search.find(query).histogram().stream()
                .mapToLong(SearchPeriod::count)
                .sum();
    }
}
