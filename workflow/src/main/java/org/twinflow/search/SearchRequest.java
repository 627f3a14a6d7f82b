package org.twinflow.search;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.util.common.data.Range;
import org.jspecify.annotations.Nullable;

/** One question to the index: the page of hits, and the facets and months beside it. */
final class SearchRequest {

    static final int FARTHEST = 10_000;

    private static final AggregationKey<Map<Range<Instant>, Long>> MONTHS = AggregationKey.of("months");

    private final SearchSession session;
    private final SearchQuery query;
    private final SearchFilter filter;
    private final Months months;

    SearchRequest(SearchSession session, SearchFilter filter, Months months) {
        this.session = session;
        this.query = filter.query();
        this.filter = filter;
        this.months = months;
    }

    SearchResults run(List<QueryNote> notes) {
        var found = hits();
        var hits = new SearchPlaces(session).marked(found.hits(), filter.root());
        var total = found.total().hitCount();
        var end = query.offset() + query.size();
        return new SearchResults(
                total, hits, facets(found), histogram(found), notes, null, end < total ? String.valueOf(end) : null);
    }

    /** How many there are; nothing is read of them. */
    long count() {
        return session.search(SearchItem.class)
                .where(predicates -> filter.predicate(predicates, null))
                .fetchTotalHitCount();
    }

    /** What can be found only since that moment. */
    SearchNews news(Instant since) {
        var found = session.search(SearchItem.class)
                .select(projections -> projections.field(SearchItem.LISTED, Instant.class))
                .where(predicates -> predicates
                        .bool()
                        .must(filter.predicate(predicates, null))
                        .filter(predicates.range().field(SearchItem.LISTED).greaterThan(since)))
                .sort(sorts -> sorts.field(SearchItem.LISTED).desc())
                .fetch(1);
        return new SearchNews(
                found.total().hitCount(), found.hits().stream().findFirst().orElse(since));
    }

    /** The hits without their places, for lists. */
    List<SearchHit> list(int most) {
        return session.search(SearchItem.class)
                .select(Snippets::bare)
                .where(predicates -> filter.predicate(predicates, null))
                .sort(this::order)
                .fetchHits(most);
    }

    private SearchResult<FoundItem> hits() {
        SearchQueryOptionsStep<?, ?, FoundItem, ?, ?, ?> asked = session.search(SearchItem.class)
                .select(Snippets::found)
                .where(predicates -> filter.predicate(predicates, null))
                .sort(this::order);
        for (var facet : Facet.ALL) {
            asked = asked.aggregation(
                    key(facet), aggregations -> aggregations.terms().field(facet.field(), String.class));
        }
        return asked.aggregation(
                        MONTHS,
                        aggregations -> aggregations
                                .range()
                                .field(SearchItem.CHANGED, Instant.class)
                                .ranges(months.ranges()))
                .fetch(query.offset(), query.size());
    }

    private SortFinalStep order(SearchSortFactory sorts) {
        return switch (query.order()) {
            case RELEVANCE ->
                filter.hasWords()
                        ? sorts.score().then().field(SearchItem.CHANGED).desc()
                        : sorts.field(SearchItem.CHANGED).desc();
            case NEWEST -> sorts.field(SearchItem.CHANGED).desc();
            case OLDEST -> sorts.field(SearchItem.CHANGED).asc();
            case TITLE -> sorts.field(SearchItem.TITLE_ORDER).asc();
        };
    }

    /** A chosen value keeps its siblings' counts: its facet is counted as if it had not been chosen. */
    private SearchFacets facets(SearchResult<?> found) {
        var counts = new EnumMap<Facet, Map<String, Long>>(Facet.class);
        for (var facet : Facet.ALL) {
            counts.put(
                    facet,
                    query.chosen().of(facet).isEmpty() ? counts(found.aggregation(key(facet))) : siblings(facet));
        }
        return new SearchFacets(
                counts(counts.get(Facet.KIND)),
                counts(counts.get(Facet.PROJECT)),
                counts(counts.get(Facet.SCHOOL)),
                counts(counts.get(Facet.LANG)),
                counts(counts.get(Facet.TYPE)));
    }

    private Map<String, Long> siblings(Facet facet) {
        return counts(session.search(SearchItem.class)
                .where(predicates -> filter.predicate(predicates, facet))
                .aggregation(key(facet), aggregations -> aggregations.terms().field(facet.field(), String.class))
                .fetch(1)
                .aggregation(key(facet)));
    }

    /** A chosen month keeps its neighbours too. */
    private List<SearchPeriod> histogram(SearchResult<?> found) {
        return months.periods(
                query.from() == null && query.to() == null ? found.aggregation(MONTHS) : months(filter::ofAllTimes));
    }

    private Map<Range<Instant>, Long> months(Function<SearchPredicateFactory, PredicateFinalStep> where) {
        return session.search(SearchItem.class)
                .where(where)
                .aggregation(
                        MONTHS,
                        aggregations -> aggregations
                                .range()
                                .field(SearchItem.CHANGED, Instant.class)
                                .ranges(months.ranges()))
                .fetch(1)
                .aggregation(MONTHS);
    }

    private static AggregationKey<Map<String, Long>> key(Facet facet) {
        return AggregationKey.of(facet.field());
    }

    private static Map<String, Long> counts(@Nullable Map<String, Long> counts) {
        return counts == null ? Map.of() : counts;
    }
}
