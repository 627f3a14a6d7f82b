package org.twinflow.search;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.hibernate.search.engine.search.predicate.dsl.MatchPredicateFieldMoreStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** Asks the index for what a tree means. */
final class QueryPredicates {

    /** A beginning counts less than a whole word, however rare it is. */
    private static final float OF_A_BEGINNING = 0.1f;

    private final SearchPredicateFactory predicates;
    private final String language;
    private final Set<String> languages;
    private final ZoneId zone;

    /**
     * @param language of the reader: hits in it come first
     * @param languages that the index holds something in
     */
    QueryPredicates(SearchPredicateFactory predicates, String language, Set<String> languages, ZoneId zone) {
        this.predicates = predicates;
        this.language = language;
        this.languages = languages;
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
        MatchPredicateFieldMoreStep<?, ?> match = predicates
                .match()
                .field(TextBinder.TITLE)
                .boost(3)
                .field(TextBinder.TEXT)
                .boost(1);
        for (var each : languages) {
            match = match.field(TextBinder.title(each)).boost(each.equals(language) ? 6 : 4);
            match = match.field(TextBinder.text(each)).boost(each.equals(language) ? 3 : 2);
        }
        return match.matching(text).minimumShouldMatchPercent(100);
    }

    /** Whatever marks something in these fields; it decides nothing about what is found. */
    static PredicateFinalStep places(SearchPredicateFactory predicates, List<QueryPart> sought, List<String> fields) {
        var any = predicates.bool();
        var exact = new QueryPredicates(predicates, "", Set.of(), ZoneOffset.UTC);
        for (var part : sought) {
            any.should(
                    part instanceof QueryPart.Word one
                            ? predicates
                                    .match()
                                    .fields(fields.toArray(String[]::new))
                                    .matching(one.text())
                            : exact.of(part));
        }
        return any;
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
