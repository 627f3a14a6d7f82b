package org.twinflow.search;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/** What was asked, as a tree. */
sealed interface QueryPart {

    /** A word in any of its forms, in any language. */
    record Word(String text) implements QueryPart {}

    /** These words, one after the other, exactly as they stand but for accents and capitals. */
    record Phrase(String text) implements QueryPart {}

    /** Every word that begins like this. */
    record Prefix(String text) implements QueryPart {}

    record Not(QueryPart part) implements QueryPart {}

    record AllOf(List<QueryPart> parts) implements QueryPart {

        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    record AnyOf(List<QueryPart> parts) implements QueryPart {

        public AnyOf {
            parts = List.copyOf(parts);
        }
    }

    /** @param values of which the item has one: ids, codes, or what a person calls them until that is looked up */
    record Chosen(Facet facet, List<String> values) implements QueryPart {

        public Chosen {
            values = List.copyOf(values);
        }
    }

    /** @param day the first that no longer counts */
    record Before(LocalDate day) implements QueryPart {}

    /** @param day the first that counts */
    record After(LocalDate day) implements QueryPart {}

    /** All of them as one part, without needless levels. */
    static QueryPart all(List<QueryPart> parts) {
        var flat = parts.stream()
                .flatMap(part -> part instanceof AllOf joined ? joined.parts().stream() : List.of(part).stream())
                .toList();
        return flat.size() == 1 ? flat.getFirst() : new AllOf(flat);
    }

    /** One of the two, without needless levels. */
    static QueryPart any(QueryPart one, QueryPart other) {
        var flat = List.of(one, other).stream()
                .flatMap(part -> part instanceof AnyOf either ? either.parts().stream() : List.of(part).stream())
                .toList();
        return new AnyOf(flat);
    }

    static QueryPart not(QueryPart part) {
        return part instanceof Not not ? not.part() : new Not(part);
    }

    /** The same tree with its leaves changed. */
    static QueryPart map(QueryPart part, UnaryOperator<QueryPart> change) {
        return switch (part) {
            case Not not -> new Not(map(not.part(), change));
            case AllOf joined ->
                new AllOf(joined.parts().stream().map(each -> map(each, change)).toList());
            case AnyOf either ->
                new AnyOf(either.parts().stream().map(each -> map(each, change)).toList());
            default -> change.apply(part);
        };
    }

    /** What has a place in a text, but not what must not be there. */
    static List<QueryPart> sought(QueryPart part) {
        return switch (part) {
            case Word word -> List.of(word);
            case Phrase phrase -> List.of(phrase);
            case Prefix beginning -> List.of(beginning);
            case AllOf joined ->
                joined.parts().stream().flatMap(each -> sought(each).stream()).toList();
            case AnyOf either ->
                either.parts().stream().flatMap(each -> sought(each).stream()).toList();
            default -> List.of();
        };
    }

    /** The words that must or may be there, but not those that must not. */
    static List<Word> words(QueryPart part) {
        return switch (part) {
            case Word word -> List.of(word);
            case AllOf joined ->
                joined.parts().stream().flatMap(each -> words(each).stream()).toList();
            case AnyOf either ->
                either.parts().stream().flatMap(each -> words(each).stream()).toList();
            default -> List.of();
        };
    }
}
