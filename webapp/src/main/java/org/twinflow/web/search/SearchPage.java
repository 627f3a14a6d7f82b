package org.twinflow.web.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twinflow.search.SearchBuilder;
import org.twinflow.search.SearchResults;

/**
 * All that the page of results shows.
 *
 * @param words as they were typed
 * @param address of this search, to be sent to others
 * @param written the query of that address
 * @param chips the filters that are set
 * @param notes what was not understood as it was meant, in words
 * @param suggestion other words and the address of what they find
 */
public record SearchPage(
        String words,
        String address,
        String written,
        SearchResults results,
        List<Filter> facets,
        List<Chip> chips,
        List<Bar> bars,
        List<Order> orders,
        List<String> notes,
        @Nullable Suggestion suggestion,
        @Nullable String next,
        SearchBuilder builder,
        Map<String, List<String>> hidden) {

    /** A facet with its values. */
    public record Filter(String name, List<Row> rows) {}

    /** @param href the search with this value set, or taken off when it is set */
    public record Row(String text, long count, boolean on, String href) {}

    /** @param href the search without it */
    public record Chip(String text, String href) {}

    /**
     * A month.
     *
     * @param height of its bar in parts of a hundred
     */
    public record Bar(@Nullable LocalDate from, LocalDate to, long count, int height, boolean on, String href) {}

    /** A way to sort. */
    public record Order(String word, boolean here, String href) {}

    /** Other words. */
    public record Suggestion(String words, long total, String href) {}
}
