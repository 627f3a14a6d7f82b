package org.twinflow.search;

import static org.hibernate.search.engine.search.highlighter.dsl.HighlighterEncoder.HTML;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.jspecify.annotations.Nullable;

/** One question to the index: the page of hits, and the facets beside it. */
final class SearchRequest {

    private static final int FARTHEST = 10_000;

    private final SearchSession session;
    private final SearchQuery query;
    private final SearchFilter filter;

    SearchRequest(SearchSession session, SearchQuery query, Set<String> forbidden) {
        this.session = session;
        this.query = query;
        this.filter = new SearchFilter(query, forbidden);
    }

    SearchResults run() {
        if (filter.isHopeless() || query.offset() + query.size() > FARTHEST) {
            return SearchResults.NONE;
        }
        try {
            return found(hits());
        } catch (IndexSearcher.TooManyClauses e) {
            return SearchResults.NONE; // a text was pasted, not a question asked
        }
    }

    private SearchResults found(SearchResult<SearchHit> found) {
        var total = found.total().hitCount();
        var end = query.offset() + query.size();
        return new SearchResults(total, found.hits(), facets(found), end < total ? String.valueOf(end) : null);
    }

    private SearchResult<SearchHit> hits() {
        return session.search(SearchItem.class)
                .select(Snippets::hit)
                .where(predicates -> filter.predicate(predicates, null))
                .sort(sorts -> filter.hasWords()
                        ? sorts.score().then().field("changedAt").desc()
                        : sorts.field("changedAt").desc())
                .highlighter(highlighter -> highlighter
                        .fastVector()
                        .fragmentSize(180)
                        .numberOfFragments(2)
                        .tag(Snippets.OPEN, Snippets.CLOSE)
                        .encoder(HTML))
                .aggregation(
                        key(Facet.KIND), aggregations -> aggregations.terms().field(Facet.KIND.field(), String.class))
                .aggregation(
                        key(Facet.PROJECT),
                        aggregations -> aggregations.terms().field(Facet.PROJECT.field(), String.class))
                .aggregation(
                        key(Facet.LANG), aggregations -> aggregations.terms().field(Facet.LANG.field(), String.class))
                .aggregation(
                        key(Facet.TYPE), aggregations -> aggregations.terms().field(Facet.TYPE.field(), String.class))
                .fetch(query.offset(), query.size());
    }

    /** A chosen value keeps its siblings' counts: its facet is counted as if it had not been chosen. */
    private SearchFacets facets(SearchResult<?> found) {
        var counts = new EnumMap<Facet, Map<String, Long>>(Facet.class);
        for (var facet : Facet.values()) {
            counts.put(facet, facet.chosen(query) == null ? found.aggregation(key(facet)) : siblings(facet));
        }
        return new SearchFacets(
                counts(counts.get(Facet.KIND)),
                counts(counts.get(Facet.PROJECT)),
                counts(counts.get(Facet.LANG)),
                counts(counts.get(Facet.TYPE)));
    }

    private Map<String, Long> siblings(Facet facet) {
        return session.search(SearchItem.class)
                .where(predicates -> filter.predicate(predicates, facet))
                .aggregation(key(facet), aggregations -> aggregations.terms().field(facet.field(), String.class))
                .fetch(1)
                .aggregation(key(facet));
    }

    private static AggregationKey<Map<String, Long>> key(Facet facet) {
        return AggregationKey.of(facet.field());
    }

    private static Map<String, Long> counts(@Nullable Map<String, Long> counts) {
        return counts == null ? Map.of() : counts;
    }

    /** By what results can be narrowed. */
    enum Facet {
        KIND,
        PROJECT,
        LANG,
        TYPE;

        static final List<Facet> ALL = List.of(values());

        String field() {
            return switch (this) {
                case KIND -> "kind";
                case PROJECT -> "project";
                case LANG -> "language";
                case TYPE -> "type";
            };
        }

        @Nullable String chosen(SearchQuery query) {
            return switch (this) {
                case KIND -> query.kind();
                case PROJECT -> query.project();
                case LANG -> query.lang();
                case TYPE -> query.type();
            };
        }
    }
}
