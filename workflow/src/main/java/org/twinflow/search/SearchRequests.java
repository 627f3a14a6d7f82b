package org.twinflow.search;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the index; every question goes through here, and none without the sight of its reader. */
@Component
class SearchRequests {

    /** So few hits may come from a slip of the pen. */
    private static final int FEW = 2;

    private static final int WORDS_CORRECTED = 4;

    private final EntityManager entities;
    private final SearchDenials denials;
    private final ObjectProvider<SearchNames> names;
    private final IndexWords words;
    private final Clock clock;

    SearchRequests(
            EntityManager entities,
            SearchDenials denials,
            ObjectProvider<SearchNames> names,
            IndexWords words,
            Clock clock) {
        this.entities = entities;
        this.denials = denials;
        this.names = names;
        this.words = words;
        this.clock = clock;
    }

    SearchResults find(SearchQuery query) {
        var sight = sight(query.readerTokens());
        var notes = new ArrayList<QueryNote>();
        var root = root(query, sight, notes);
        if (root == null && !query.words().isBlank()) {
            return SearchResults.none(notes);
        }
        if (query.offset() + query.size() > SearchRequest.FARTHEST) {
            notes.add(QueryNote.of("far", 0, String.valueOf(SearchRequest.FARTHEST)));
            return SearchResults.none(notes);
        }
        try {
            var found = request(query, query.typing() ? LastWord.open(root, query.words()) : root, sight)
                    .run(notes);
            return root == null || found.total() > FEW ? found : corrected(found, query, sight);
        } catch (RuntimeException e) {
            if (words.isTooMuch(e)) {
                return SearchResults.none(List.of(QueryNote.of("many", 0, String.valueOf(QueryLanguage.MOST))));
            }
            throw e;
        }
    }

    long count(SearchQuery query) {
        var sight = sight(query.readerTokens());
        var root = root(query, sight, new ArrayList<>());
        return root == null && !query.words().isBlank()
                ? 0
                : request(query, root, sight).count();
    }

    SearchNews news(SearchQuery query, Instant since) {
        var sight = sight(query.readerTokens());
        var root = root(query, sight, new ArrayList<>());
        return root == null && !query.words().isBlank()
                ? new SearchNews(0, since)
                : request(query, root, sight).news(since);
    }

    List<SearchHit> list(SearchQuery query, int most) {
        var sight = sight(query.readerTokens());
        var root = root(query, sight, new ArrayList<>());
        return root == null && !query.words().isBlank()
                ? List.of()
                : request(query, root, sight).list(Math.min(most, SearchRequest.FARTHEST));
    }

    List<SearchHit> similar(SearchItem item, Set<String> tokens, int most) {
        return new SearchSimilar(session(), sight(tokens)).to(item, most);
    }

    private @Nullable QueryPart root(SearchQuery query, Sight sight, List<QueryNote> notes) {
        var parsed = QueryLanguage.parse(query.words());
        notes.addAll(parsed.notes());
        var lookup = new SearchLookup(session(), sight, names.getIfAvailable(() -> ids -> Map.of()));
        return lookup.resolved(parsed, notes);
    }

    private SearchResults corrected(SearchResults found, SearchQuery query, Sight sight) {
        var typed = QueryLanguage.parse(query.words()).root();
        var suggestion = typed == null ? Optional.<SearchSuggestion>empty() : suggestion(query, typed, sight);
        return suggestion
                .filter(better -> better.total() > found.total())
                .map(better -> new SearchResults(
                        found.total(),
                        found.items(),
                        found.facets(),
                        found.histogram(),
                        found.notes(),
                        better,
                        found.next()))
                .orElse(found);
    }

    /** Only words that lead nowhere by themselves are looked at, and only what leads somewhere is offered. */
    private Optional<SearchSuggestion> suggestion(SearchQuery query, QueryPart typed, Sight sight) {
        var spelling = new SearchSpelling(session(), words, sight);
        var better = typed;
        for (var word : QueryPart.words(typed).stream()
                .distinct()
                .limit(WORDS_CORRECTED)
                .toList()) {
            if (occurs(query, word, sight) > FEW) {
                continue;
            }
            var other = spelling.instead(word.text());
            if (other.isPresent()) {
                better = QueryPart.map(better, part -> part.equals(word) ? QueryWords.known(other.get()) : part);
            }
        }
        if (better.equals(typed)) {
            return Optional.empty();
        }
        var written = QueryWriter.write(better);
        return Optional.of(new SearchSuggestion(written, count(query.with(written))));
    }

    private long occurs(SearchQuery query, QueryPart word, Sight sight) {
        return request(SearchQuery.of("", query.readerTokens(), query.readerLanguage()), word, sight)
                .count();
    }

    private SearchRequest request(SearchQuery query, @Nullable QueryPart root, Sight sight) {
        var session = session();
        var languages = root == null ? Set.<String>of() : words.languages(session);
        var sought = root == null ? null : QueryPart.map(root, this::asWritten);
        return new SearchRequest(
                session, new SearchFilter(query, sought, sight, languages), new Months(clock.instant(), query.zone()));
    }

    /** Beginnings are held against what stands in the index letter by letter. */
    private QueryPart asWritten(QueryPart part) {
        return part instanceof QueryPart.Prefix beginning ? new QueryPart.Prefix(words.folded(beginning.text())) : part;
    }

    private Sight sight(Set<String> tokens) {
        return new Sight(tokens, denials.forbidden(tokens));
    }

    private SearchSession session() {
        return Search.session(entities);
    }
}
