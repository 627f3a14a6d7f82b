package org.twinflow.web.search;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;
import org.twinflow.search.SearchQuery;

/** What stands in the address of a search, so that it can be bookmarked and sent. */
record SearchForm(
        @Nullable String q,
        @Nullable String kind,
        @Nullable String project,
        @Nullable String lang,
        @Nullable String type,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,

        @Nullable String cursor,
        @Nullable Integer size) {

    private static final int LONGEST = 200;

    /** The words, cut where nobody types any more. */
    String words() {
        var words = q == null ? "" : q.strip();
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    /** @param zone in which a day begins and ends */
    SearchQuery query(Set<String> tokens, String language, ZoneId zone) {
        return new SearchQuery(
                words(),
                tokens,
                language,
                filled(kind),
                filled(project),
                filled(lang),
                filled(type),
                from == null ? null : from.atStartOfDay(zone).toInstant(),
                to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant(),
                filled(cursor),
                size == null ? 0 : size);
    }

    /** This search with one filter set, or taken off again when it has that value already. */
    public String with(String filter, String value) {
        var address = UriComponentsBuilder.fromPath("/search").queryParam("q", words());
        add(address, "kind", kind, filter, value);
        add(address, "project", project, filter, value);
        add(address, "lang", lang, filter, value);
        add(address, "type", type, filter, value);
        if (from != null) {
            address.queryParam("from", from);
        }
        if (to != null) {
            address.queryParam("to", to);
        }
        if (filter.equals("cursor")) {
            address.queryParam("cursor", value);
        }
        return address.encode().build().toUriString();
    }

    public boolean has(String filter, String value) {
        return value.equals(
                switch (filter) {
                    case "kind" -> kind;
                    case "project" -> project;
                    case "lang" -> lang;
                    default -> type;
                });
    }

    private static void add(
            UriComponentsBuilder address, String name, @Nullable String present, String filter, String value) {
        var wanted = name.equals(filter) ? (value.equals(present) ? null : value) : filled(present);
        if (wanted != null) {
            address.queryParam(name, wanted);
        }
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
