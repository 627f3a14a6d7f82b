package org.twinflow.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of what was typed.
 *
 * @param root nothing if there is nothing to look for
 * @param places where the field words stand whose values are still to be looked up
 */
record ParsedQuery(@Nullable QueryPart root, List<QueryNote> notes, Map<QueryPart, Integer> places) {

    ParsedQuery {
        notes = List.copyOf(notes);
        places = Map.copyOf(places);
    }
}
