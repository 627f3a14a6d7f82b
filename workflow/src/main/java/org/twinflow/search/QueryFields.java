package org.twinflow.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Understands {@code word:value}; what it does not understand are words like others. */
final class QueryFields {

    private QueryFields() {}

    static @Nullable QueryPart part(
            QueryToken token, String name, List<QueryNote> notes, Map<QueryPart, Integer> places) {
        var word = FieldWord.named(name);
        if (word.isEmpty()) {
            if (!token.text().isEmpty()) {
                notes.add(QueryNote.of("field", token.position(), name));
            }
            return QueryWords.mistaken(name + " " + token.text());
        }
        if (token.text().isBlank()) {
            notes.add(QueryNote.of("value", token.position(), name));
            return QueryWords.mistaken(name);
        }
        var part = known(word.get(), token, notes);
        if (part instanceof QueryPart.Chosen choice
                && (choice.facet() == Facet.PROJECT || choice.facet() == Facet.SCHOOL)
                && !choice.values().isEmpty()) {
            places.putIfAbsent(part, token.position());
        }
        return part;
    }

    private static @Nullable QueryPart known(FieldWord word, QueryToken token, List<QueryNote> notes) {
        var facet = word.facet();
        if (facet == null) {
            return date(word, token, notes);
        }
        return facet == Facet.PROJECT || facet == Facet.SCHOOL ? named(facet, token) : coded(facet, token, notes);
    }

    private static @Nullable QueryPart named(Facet facet, QueryToken token) {
        var pieces = QueryWords.pieces(token.text());
        return pieces.isEmpty()
                ? null
                : new QueryPart.Chosen(facet, List.of(token.text().strip()));
    }

    private static @Nullable QueryPart coded(Facet facet, QueryToken token, List<QueryNote> notes) {
        var code = QueryValues.code(facet, token.text());
        if (code.isEmpty()) {
            notes.add(QueryNote.of(FieldWord.written(facet), token.position(), token.text()));
            return QueryWords.mistaken(token.text());
        }
        return new QueryPart.Chosen(facet, List.of(code.get()));
    }

    private static @Nullable QueryPart date(FieldWord word, QueryToken token, List<QueryNote> notes) {
        var day = QueryValues.day(token.text());
        if (day.isEmpty()) {
            notes.add(QueryNote.of("date", token.position(), token.text()));
            return QueryWords.mistaken(token.text());
        }
        return word == FieldWord.BEFORE ? new QueryPart.Before(day.get()) : new QueryPart.After(day.get());
    }
}
