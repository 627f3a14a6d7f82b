package org.twinflow.search;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a tree as a person would type it; read again, it is the same tree. */
final class QueryWriter {

    private QueryWriter() {}

    static String write(QueryPart part) {
        return switch (part) {
            case QueryPart.Word(var text) -> text;
            case QueryPart.Phrase(var text) -> "\"" + text + "\"";
            case QueryPart.Prefix(var text) -> text + "*";
            case QueryPart.Not(var inner) -> "-" + inside(inner);
            case QueryPart.AllOf(var parts) -> joined(parts, " ");
            case QueryPart.AnyOf(var parts) -> joined(parts, " OR ");
            case QueryPart.Chosen(var facet, var values) ->
                FieldWord.written(facet) + ":" + value(values.isEmpty() ? "" : values.getFirst());
            case QueryPart.Before(var day) -> "before:" + day;
            case QueryPart.After(var day) -> "after:" + day;
        };
    }

    static String value(String value) {
        var plain = value.matches("[\\p{L}\\p{N}\\p{M}_.-]+");
        return plain ? value : "\"" + value.replace("\"", " ") + "\"";
    }

    private static String joined(List<QueryPart> parts, String between) {
        return parts.stream().map(QueryWriter::inside).collect(Collectors.joining(between));
    }

    private static String inside(QueryPart part) {
        return switch (part) {
            case QueryPart.AllOf all -> "(" + write(all) + ")";
            case QueryPart.AnyOf any -> "(" + write(any) + ")";
            default -> write(part);
        };
    }
}
