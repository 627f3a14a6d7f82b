package org.twinflow.search;

import java.time.ZoneId;
import java.util.List;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** Asks the index for what a tree means. */
final class QueryPredicates {

    /** A beginning counts less than a whole word, however rare it is. */
    private static final float OF_A_BEGINNING = 0.1f;

    private final SearchPredicateFactory predicates;
    private final String language;
    private final ZoneId zone;

    /** @param language of the reader: hits in it come first */
    QueryPredicates(SearchPredicateFactory predicates, String language, ZoneId zone) {
        this.predicates = predicates;
        this.language = language;
        this.zone = zone;
    }

    PredicateFinalStep of(QueryPart part) {
        return switch (part) {
            case QueryPart.Word one -> word(one.text());
            case QueryPart.Phrase exact -> phrase(exact.text());
            case QueryPart.Prefix beginning -> prefix(beginning.text());
            case QueryPart.Not not -> without(not.part());
            case QueryPart.AllOf joined -> all(joined.parts());
            case QueryPart.AnyOf either -> any(either.parts());
            case QueryPart.Chosen choice ->
                predicates
                        .terms()
                        .field(choice.facet().field())
                        .matchingAny(choice.values())
                        .constantScore();
            case QueryPart.Before until ->
                predicates
                        .range()
                        .field(SearchItem.CHANGED)
                        .lessThan(until.day().atStartOfDay(zone).toInstant())
                        .constantScore();
            case QueryPart.After since ->
                predicates
                        .range()
                        .field(SearchItem.CHANGED)
                        .atLeast(since.day().atStartOfDay(zone).toInstant())
                        .constantScore();
        };
    }

    /** Every word is looked for in every language: a reader of English pages finds a French form of a French word. */
    private PredicateFinalStep word(String text) {
        return predicates
                .match()
                .field(TextBinder.title(language))
                .boost(2)
                .field(TextBinder.text(language))
                .boost(1)
                .fields(TextBinder.titles().toArray(String[]::new))
                .boost(4)
                .fields(TextBinder.texts().toArray(String[]::new))
                .boost(2)
                .field(TextBinder.TITLE)
                .boost(3)
                .field(TextBinder.TEXT)
                .boost(1)
                .matching(text)
                .minimumShouldMatchPercent(100);
    }

    /** Exactly these words: the fields of languages would take other forms of them too. */
    private PredicateFinalStep phrase(String text) {
        return predicates
                .phrase()
                .field(TextBinder.TITLE)
                .boost(3)
                .field(TextBinder.TEXT)
                .matching(text);
    }

    private PredicateFinalStep prefix(String text) {
        return predicates
                .prefix()
                .fields(TextBinder.TITLE, TextBinder.TEXT)
                .matching(QueryValues.folded(text))
                .constantScore()
                .boost(OF_A_BEGINNING);
    }

    private PredicateFinalStep without(QueryPart part) {
        return predicates.bool().must(predicates.matchAll().boost(0)).mustNot(of(part));
    }

    private PredicateFinalStep all(List<QueryPart> parts) {
        var all = predicates.bool();
        for (var part : parts) {
            if (part instanceof QueryPart.Not not) {
                all.mustNot(of(not.part()));
            } else {
                all.must(of(part));
            }
        }
        if (parts.stream().allMatch(QueryPart.Not.class::isInstance)) {
            all.must(predicates.matchAll());
        }
        return all;
    }

    private PredicateFinalStep any(List<QueryPart> parts) {
        var any = predicates.bool();
        parts.forEach(part -> any.should(of(part)));
        return any.minimumShouldMatchNumber(1);
    }
}
