package org.twinflow.search;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** The same, the newest hits first. */
    public SearchTerms newestFirst() {
        return new SearchTerms(words, chosen, from, to, SearchOrder.NEWEST);
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

    /** What {@link #written()} wrote; a part that it would not write is left out. */
    public static SearchTerms read(String written) {
        var values = new HashMap<String, Set<String>>();
        for (var part : written.split("&")) {
            var pair = part.split("=", 2);
            if (pair.length == 2) {
                values.computeIfAbsent(pair[0], name -> new LinkedHashSet<>())
                        .add(URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
            }
        }
        return new SearchTerms(
                first(values, "q").orElse(""),
                new SearchChoice(
                        chosen(values, Facet.KIND),
                        chosen(values, Facet.PROJECT),
                        chosen(values, Facet.SCHOOL),
                        chosen(values, Facet.LANG),
                        chosen(values, Facet.TYPE)),
                first(values, "from").map(LocalDate::parse).orElse(null),
                first(values, "to").map(LocalDate::parse).orElse(null),
                SearchOrder.named(first(values, "sort").orElse("")));
    }

    private static Set<String> chosen(Map<String, Set<String>> values, Facet facet) {
        return values.getOrDefault(FieldWord.written(facet), Set.of());
    }

    private static Optional<String> first(Map<String, Set<String>> values, String name) {
        return values.getOrDefault(name, Set.of()).stream().findFirst();
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isBlank()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
