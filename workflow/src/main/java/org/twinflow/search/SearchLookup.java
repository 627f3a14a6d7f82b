package org.twinflow.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.jspecify.annotations.Nullable;

/** Finds the projects and schools that a person names; only among those of items that he may see. */
final class SearchLookup {

    private static final int MOST = 100;
    private static final AggregationKey<Map<String, Long>> SCHOOLS = AggregationKey.of("schools");

    private final SearchSession session;
    private final Sight sight;
    private final SearchNames names;

    SearchLookup(SearchSession session, Sight sight, SearchNames names) {
        this.session = session;
        this.sight = sight;
        this.names = names;
    }

    /** The tree with ids in place of names; a name that fits nothing becomes words, and a note says so. */
    @Nullable QueryPart resolved(ParsedQuery parsed, List<QueryNote> notes) {
        var root = parsed.root();
        return root == null ? null : QueryPart.map(root, part -> leaf(part, parsed.places(), notes));
    }

    private QueryPart leaf(QueryPart part, Map<QueryPart, Integer> places, List<QueryNote> notes) {
        if (!(part instanceof QueryPart.Chosen choice)
                || (choice.facet() != Facet.PROJECT && choice.facet() != Facet.SCHOOL)) {
            return part;
        }
        var typed = choice.values().getFirst();
        var ids = choice.facet() == Facet.PROJECT ? projects(typed) : schools(typed);
        if (!ids.isEmpty()) {
            return new QueryPart.Chosen(choice.facet(), List.copyOf(ids));
        }
        notes.add(QueryNote.of(FieldWord.written(choice.facet()), places.getOrDefault(part, 0), typed));
        var words = QueryWords.mistaken(typed);
        return words == null ? part : words;
    }

    private Collection<String> projects(String typed) {
        return session.search(SearchItem.class)
                .select(projection -> projection.field("reference", String.class))
                .where(predicates -> {
                    var all = predicates.bool();
                    sight.narrow(predicates, all);
                    all.filter(predicates.match().field(Facet.KIND.field()).matching("project"));
                    return all.must(predicates
                            .bool()
                            .should(predicates.match().field("reference").matching(typed))
                            .should(predicates
                                    .match()
                                    .field(TextBinder.TITLE)
                                    .matching(typed)
                                    .minimumShouldMatchPercent(100)));
                })
                .fetchHits(MOST);
    }

    private Collection<String> schools(String typed) {
        var visible = schoolsInSight();
        if (visible.contains(typed)) {
            return List.of(typed);
        }
        var wanted = QueryWords.pieces(QueryValues.folded(typed));
        var found = new ArrayList<String>();
        names.schools(visible).forEach((id, name) -> {
            if (QueryWords.pieces(QueryValues.folded(name)).containsAll(wanted)) {
                found.add(id);
            }
        });
        return found;
    }

    private Set<String> schoolsInSight() {
        var counts = session.search(SearchItem.class)
                .where(predicates -> {
                    var all = predicates.bool();
                    sight.narrow(predicates, all);
                    return all;
                })
                .aggregation(
                        SCHOOLS,
                        aggregations -> aggregations
                                .terms()
                                .field(Facet.SCHOOL.field(), String.class)
                                .maxTermCount(1_000))
                .fetch(1)
                .aggregation(SCHOOLS);
        return counts == null ? Set.of() : counts.keySet();
    }
}
