package org.twinflow.search;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a tree as a person would type it; read again, it is the same tree. */
final class QueryWriter {

    private QueryWriter() {}

    static String write(QueryPart part) {
        return switch (part) {
            case QueryPart.Word one -> one.text();
            case QueryPart.Phrase exact -> "\"" + exact.text() + "\"";
            case QueryPart.Prefix beginning -> beginning.text() + "*";
            case QueryPart.Not not -> "-" + inside(not.part());
            case QueryPart.AllOf joined -> joined(joined.parts(), " ");
            case QueryPart.AnyOf either -> joined(either.parts(), " OR ");
            case QueryPart.Chosen choice ->
                FieldWord.written(choice.facet()) + ":"
                        + value(choice.values().isEmpty() ? "" : choice.values().getFirst());
            case QueryPart.Before until -> "before:" + until.day();
            case QueryPart.After since -> "after:" + since.day();
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
