package org.twinflow.search;

import static org.hibernate.search.engine.search.highlighter.dsl.HighlighterEncoder.HTML;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.projection.SearchProjection;
import org.hibernate.search.engine.search.projection.dsl.ProjectionFinalStep;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places of words in items that were found under the sight of a reader. Each item is asked for in its own
 * language alone, and only as it was when it was found: what was written since may be for other eyes.
 */
final class SearchPlaces {

    private static final int LONGEST = 180;
    private static final int PIECES = 2;

    private final SearchSession session;

    SearchPlaces(SearchSession session) {
        this.session = session;
    }

    /** The hits, each with the places of what was sought; those that have none begin as they do. */
    List<SearchHit> marked(List<FoundItem> found, @Nullable QueryPart root) {
        var sought = root == null ? List.<QueryPart>of() : QueryPart.sought(root);
        var places = new HashMap<String, String>();
        if (!sought.isEmpty()) {
            found.stream()
                    .collect(Collectors.groupingBy(
                            each -> TextBinder.text(each.hit().language())))
                    .forEach((field, items) -> places.putAll(places(items, field, sought)));
        }
        return found.stream().map(each -> each.with(places.get(each.id()))).toList();
    }

    private Map<String, String> places(List<FoundItem> items, String field, List<QueryPart> sought) {
        var fields = Stream.of(field, TextBinder.TEXT).distinct().toList();
        var places = new HashMap<String, String>();
        pieces(items, fields, predicates -> QueryPredicates.places(predicates, sought, fields))
                .forEach((id, pieces) -> Snippets.snippet(pieces).ifPresent(place -> places.put(id, place)));
        return places;
    }

    /** The marked pieces of each item, field by field; nothing of an item that is not as it was. */
    Map<String, List<?>> pieces(
            List<FoundItem> items, List<String> fields, Function<SearchPredicateFactory, PredicateFinalStep> words) {
        var known = items.stream()
                .collect(Collectors.toMap(
                        FoundItem::id, each -> Optional.ofNullable(each.version()), (one, two) -> one));
        return session
                .search(SearchItem.class)
                .select(projection -> place(projection, fields))
                .where(predicates -> predicates
                        .bool()
                        .filter(predicates.id().matchingAny(known.keySet()))
                        .should(words.apply(predicates)))
                .highlighter(highlighter -> highlighter
                        .fastVector()
                        .fragmentSize(LONGEST)
                        .numberOfFragments(PIECES)
                        .tag(Snippets.OPEN, Snippets.CLOSE)
                        .encoder(HTML))
                .fetchHits(known.size())
                .stream()
                .filter(place -> Objects.equals(known.get(place.id()), Optional.ofNullable(place.version())))
                .collect(Collectors.toMap(Place::id, Place::pieces, (one, two) -> one));
    }

    private static ProjectionFinalStep<Place> place(SearchProjectionFactory<?, ?> projection, List<String> fields) {
        return projection
                .composite()
                .from(Stream.concat(
                                Stream.of(
                                        projection.id(String.class), projection.field(SearchItem.VERSION, Long.class)),
                                fields.stream().map(projection::highlight))
                        .<SearchProjection<?>>map(ProjectionFinalStep::toProjection)
                        .toArray(SearchProjection[]::new))
                .asList(found ->
                        new Place(String.valueOf(found.get(0)), (Long) found.get(1), found.subList(2, found.size())));
    }

    private record Place(String id, @Nullable Long version, List<?> pieces) {}
}
