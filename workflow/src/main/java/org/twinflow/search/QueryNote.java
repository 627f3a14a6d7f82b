package org.twinflow.search;

import java.util.List;

/**
 * What was not understood as it was meant, and what was made of it.
 *
 * @param code a message key
 * @param arguments what fills its placeholders, as it was typed
 * @param position where it stands in what was typed, counted in characters from 0
 */
public record QueryNote(String code, List<String> arguments, int position) {

    public QueryNote {
        arguments = List.copyOf(arguments);
    }

    static QueryNote of(String code, int position, String... arguments) {
        return new QueryNote("find.note." + code, List.of(arguments), position);
    }
}
