package org.twinflow.web.search;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.twinflow.search.SearchChoice;
import org.twinflow.search.SearchOrder;
import org.twinflow.search.SearchQuery;
import org.twinflow.search.SearchTerms;

/** What stands in the address of a search, so that it can be bookmarked and sent. */
record SearchForm(
        @Nullable String q,
        @Nullable List<String> kind,
        @Nullable List<String> project,
        @Nullable List<String> school,
        @Nullable List<String> lang,
        @Nullable List<String> type,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,

        @Nullable String sort,
        @Nullable String cursor,
        @Nullable Integer size) {

    /** Longer words are cut by the query language, and a note says so. */
    private static final int LONGEST = 2_000;

    private static final int MOST_VALUES = 50;

    String words() {
        var words = q == null ? "" : q.strip();
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    SearchTerms terms() {
        return terms(words(), chosen());
    }

    SearchTerms terms(String words, Map<String, Set<String>> chosen) {
        return new SearchTerms(
                words,
                new SearchChoice(
                        chosen.getOrDefault("kind", Set.of()),
                        chosen.getOrDefault("project", Set.of()),
                        chosen.getOrDefault("school", Set.of()),
                        chosen.getOrDefault("lang", Set.of()),
                        chosen.getOrDefault("type", Set.of())),
                from,
                to,
                order());
    }

    SearchOrder order() {
        return SearchOrder.named(sort == null ? "" : sort);
    }

    /** @param zone in which a day begins and ends */
    SearchQuery query(Set<String> tokens, String language, ZoneId zone) {
        return SearchQuery.of(terms(), tokens, language, zone)
                .page(cursor == null || cursor.isBlank() ? null : cursor, size == null ? 0 : size);
    }

    /** The filters that are set, in the order of the page. */
    Map<String, Set<String>> chosen() {
        var chosen = new LinkedHashMap<String, Set<String>>();
        chosen.put("kind", filled(kind));
        chosen.put("project", filled(project));
        chosen.put("school", filled(school));
        chosen.put("type", filled(type));
        chosen.put("lang", filled(lang));
        return chosen;
    }

    boolean has(String filter, String value) {
        return chosen().getOrDefault(filter, Set.of()).contains(value);
    }

    /** The address of this search with a value set, or taken off again when it is set already. */
    String with(String filter, String value) {
        var chosen = new LinkedHashMap<>(chosen());
        var values = new HashSet<>(chosen.getOrDefault(filter, Set.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        chosen.put(filter, values);
        return address(terms(words(), chosen));
    }

    String withPeriod(@Nullable LocalDate first, @Nullable LocalDate last) {
        var terms = terms();
        return address(new SearchTerms(terms.words(), terms.chosen(), first, last, terms.order()));
    }

    String withOrder(SearchOrder order) {
        var terms = terms();
        return address(new SearchTerms(terms.words(), terms.chosen(), terms.from(), terms.to(), order));
    }

    String withWords(String words) {
        return address(terms(words, chosen()));
    }

    String withCursor(String at) {
        var address = address(terms());
        return address + (address.contains("?") ? "&" : "?") + "cursor=" + at;
    }

    String address() {
        return address(terms());
    }

    static String address(SearchTerms terms) {
        var written = terms.written();
        return "/search" + (written.isEmpty() ? "?q=" : "?" + written);
    }

    private static Set<String> filled(@Nullable List<String> values) {
        if (values == null) {
            return Set.of();
        }
        var filled = new ArrayList<String>();
        for (var value : values) {
            if (value != null && !value.isBlank() && filled.size() < MOST_VALUES) {
                filled.add(value.strip());
            }
        }
        return Set.copyOf(filled);
    }
}
