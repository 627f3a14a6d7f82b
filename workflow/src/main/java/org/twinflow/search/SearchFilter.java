package org.twinflow.search;

import static org.hibernate.search.engine.search.predicate.dsl.SimpleQueryFlag.AND;
import static org.hibernate.search.engine.search.predicate.dsl.SimpleQueryFlag.NOT;
import static org.hibernate.search.engine.search.predicate.dsl.SimpleQueryFlag.OR;
import static org.hibernate.search.engine.search.predicate.dsl.SimpleQueryFlag.PHRASE;
import static org.hibernate.search.engine.search.predicate.dsl.SimpleQueryFlag.PREFIX;
import static org.hibernate.search.engine.search.predicate.dsl.SimpleQueryFlag.WHITESPACE;

import java.util.Set;
import org.hibernate.search.engine.search.common.BooleanOperator;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.jspecify.annotations.Nullable;
import org.twinflow.search.SearchRequest.Facet;

/** What a hit must be: the words decide the order, the audience decides what is seen at all. */
final class SearchFilter {

    private final SearchQuery query;
    private final Set<String> forbidden;
    private final String words;

    SearchFilter(SearchQuery query, Set<String> forbidden) {
        this.query = query;
        this.forbidden = forbidden;
        this.words = Words.query(query.words());
    }

    boolean hasWords() {
        return !words.isEmpty();
    }

    /** Something was typed, and nothing of it can be looked for. */
    boolean isHopeless() {
        return words.isEmpty() && !query.words().isBlank();
    }

    PredicateFinalStep predicate(SearchPredicateFactory predicates, @Nullable Facet ignored) {
        var all = predicates.bool();
        if (hasWords()) {
            all.must(words(predicates));
        }
        all.filter(predicates.terms().field("audience").matchingAny(query.readerTokens()));
        if (!forbidden.isEmpty()) {
            all.mustNot(predicates.id().matchingAny(forbidden));
        }
        chosen(predicates, all, ignored);
        during(predicates, all);
        return all;
    }

    /** Every word is looked for in every language: a reader of English pages finds a French form of a French word. */
    private PredicateFinalStep words(SearchPredicateFactory predicates) {
        return predicates
                .simpleQueryString()
                .field(TextBinder.title(query.readerLanguage()))
                .boost(2)
                .field(TextBinder.text(query.readerLanguage()))
                .boost(1)
                .fields(TextBinder.titles().toArray(String[]::new))
                .boost(4)
                .fields(TextBinder.texts().toArray(String[]::new))
                .boost(2)
                .field(TextBinder.TITLE)
                .boost(3)
                .field(TextBinder.TEXT)
                .boost(1)
                .matching(words)
                .defaultOperator(BooleanOperator.AND)
                .flags(AND, OR, NOT, PHRASE, PREFIX, WHITESPACE);
    }

    private void chosen(
            SearchPredicateFactory predicates, BooleanPredicateClausesStep<?, ?> all, @Nullable Facet ignored) {
        for (var facet : Facet.ALL) {
            var value = facet.chosen(query);
            if (value != null && facet != ignored) {
                all.filter(predicates.match().field(facet.field()).matching(value));
            }
        }
    }

    private void during(SearchPredicateFactory predicates, BooleanPredicateClausesStep<?, ?> all) {
        if (query.from() != null) {
            all.filter(predicates.range().field("changedAt").atLeast(query.from()));
        }
        if (query.to() != null) {
            all.filter(predicates.range().field("changedAt").lessThan(query.to()));
        }
    }
}
