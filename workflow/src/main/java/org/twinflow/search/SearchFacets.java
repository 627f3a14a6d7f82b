package org.twinflow.search;

import java.util.Map;

/** How many of what may be seen there are of each value, the most frequent first. */
public record SearchFacets(
        Map<String, Long> kind,
        Map<String, Long> project,
        Map<String, Long> school,
        Map<String, Long> lang,
        Map<String, Long> type) {

    static final SearchFacets NONE = new SearchFacets(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
}
