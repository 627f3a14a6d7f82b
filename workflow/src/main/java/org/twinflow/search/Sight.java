package org.twinflow.search;

import java.util.Set;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/**
 * What a reader may see at this moment; part of every question to the index, whatever it asks for.
 *
 * @param tokens the groups the reader belongs to
 * @param forbidden items that the index may still show to these groups, though they may no longer see them
 */
record Sight(Set<String> tokens, Set<String> forbidden) {

    Sight {
        tokens = Set.copyOf(tokens);
        forbidden = Set.copyOf(forbidden);
    }

    void narrow(SearchPredicateFactory predicates, BooleanPredicateClausesStep<?, ?> all) {
        all.filter(predicates.terms().field("audience").matchingAny(tokens));
        if (!forbidden.isEmpty()) {
            all.mustNot(predicates.id().matchingAny(forbidden));
        }
    }
}
