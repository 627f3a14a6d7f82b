package org.twinflow.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question without the one who asks: it can be kept, sent and asked by somebody else, who then finds what he may see.
 *
 * @param words in the query language; blank means everything
 * @param from the first day that counts
 * @param to the last day that counts
 */
public record SearchTerms(
        String words,
        SearchChoice chosen,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        SearchOrder order) {

    public static SearchTerms of(String words) {
        return new SearchTerms(words, SearchChoice.NONE, null, null, SearchOrder.RELEVANCE);
    }

    /** As the query of an address, always written the same way: {@code q=river&kind=document&from=2026-11-01}. */
    public String written() {
        var parts = new ArrayList<String>();
        add(parts, "q", words);
        for (var facet : Facet.ALL) {
            SearchChoice.sorted(chosen.of(facet)).forEach(value -> add(parts, FieldWord.written(facet), value));
        }
        add(parts, "from", from == null ? "" : from.toString());
        add(parts, "to", to == null ? "" : to.toString());
        add(parts, "sort", order == SearchOrder.RELEVANCE ? "" : order.word());
        return String.join("&", parts);
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isBlank()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
