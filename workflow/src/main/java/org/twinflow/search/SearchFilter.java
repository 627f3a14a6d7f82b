package org.twinflow.search;

import java.util.Set;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.jspecify.annotations.Nullable;

/**
 * What a hit must be: the words decide the order, the sight of the reader decides what is seen at all.
 *
 * @param root what was typed, its names looked up
 * @param languages that words are looked for in
 */
record SearchFilter(SearchQuery query, @Nullable QueryPart root, Sight sight, Set<String> languages) {

    boolean hasWords() {
        return root != null;
    }

    /** @param ignored the facet whose values are counted as if none were chosen */
    PredicateFinalStep predicate(SearchPredicateFactory predicates, @Nullable Facet ignored) {
        var all = all(predicates);
        chosen(predicates, all, ignored);
        during(predicates, all);
        return all;
    }

    /** As if no period were chosen. */
    PredicateFinalStep ofAllTimes(SearchPredicateFactory predicates) {
        var all = all(predicates);
        chosen(predicates, all, null);
        return all;
    }

    private BooleanPredicateClausesStep<?, ?> all(SearchPredicateFactory predicates) {
        var all = predicates.bool();
        if (root != null) {
            all.must(new QueryPredicates(predicates, query.readerLanguage(), languages, query.zone()).of(root));
        }
        sight.narrow(predicates, all);
        return all;
    }

    private void chosen(
            SearchPredicateFactory predicates, BooleanPredicateClausesStep<?, ?> all, @Nullable Facet ignored) {
        for (var facet : Facet.ALL) {
            var values = query.chosen().of(facet);
            if (!values.isEmpty() && facet != ignored) {
                all.filter(predicates.terms().field(facet.field()).matchingAny(values));
            }
        }
    }

    private void during(SearchPredicateFactory predicates, BooleanPredicateClausesStep<?, ?> all) {
        var from = query.from();
        if (from != null) {
            all.filter(predicates.range().field(SearchItem.CHANGED).atLeast(from));
        }
        var to = query.to();
        if (to != null) {
            all.filter(predicates.range().field(SearchItem.CHANGED).lessThan(to));
        }
    }
}
