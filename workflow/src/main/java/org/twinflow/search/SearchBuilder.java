package org.twinflow.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * A question in fields instead of signs; it writes the query language and reads it back. What fits no field stays, as it
 * was written, among the words.
 *
 * @param all words that must all be there
 * @param phrase words that must stand together
 * @param any words of which one is enough
 * @param none words that must not be there
 * @param after the first day that counts
 * @param before the first day that no longer counts
 */
public record SearchBuilder(
        @Nullable String all,
        @Nullable String phrase,
        @Nullable String any,
        @Nullable String none,
        @Nullable String kind,
        @Nullable String type,
        @Nullable String lang,
        @Nullable String school,
        @Nullable String project,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate after,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate before) {

    /** What somebody typed, in fields. */
    public static SearchBuilder of(String typed) {
        var reading = new Reading();
        var root = QueryLanguage.parse(typed).root();
        if (root != null) {
            parts(root).forEach(reading::take);
        }
        return reading.builder();
    }

    /** The same in the query language. */
    public String words() {
        var written = new ArrayList<String>();
        add(written, "", all);
        if (phrase != null && !phrase.isBlank()) {
            written.add("\"" + phrase.replace("\"", " ").strip() + "\"");
        }
        alternatives(written);
        for (var without : parts(none)) {
            written.add(QueryWriter.write(QueryPart.not(without)));
        }
        field(written, Facet.KIND, kind);
        field(written, Facet.TYPE, type);
        field(written, Facet.LANG, lang);
        field(written, Facet.SCHOOL, school);
        field(written, Facet.PROJECT, project);
        add(written, "after:", after == null ? null : after.toString());
        add(written, "before:", before == null ? null : before.toString());
        return String.join(" ", written);
    }

    private void alternatives(List<String> written) {
        var parts = parts(any);
        if (parts.size() == 1) {
            written.add(QueryWriter.write(parts.getFirst()));
        } else if (!parts.isEmpty()) {
            written.add("(" + QueryWriter.write(new QueryPart.AnyOf(parts)) + ")");
        }
    }

    private static void field(List<String> written, Facet facet, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            written.add(FieldWord.written(facet) + ":" + QueryWriter.value(value.strip()));
        }
    }

    private static void add(List<String> written, String before, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            written.add(before + text.strip());
        }
    }

    private static List<QueryPart> parts(@Nullable String typed) {
        var root = typed == null ? null : QueryLanguage.parse(typed).root();
        return root == null
                ? List.of()
                : parts(root).stream()
                        .flatMap(part -> part instanceof QueryPart.AnyOf either
                                ? either.parts().stream()
                                : List.of(part).stream())
                        .toList();
    }

    private static List<QueryPart> parts(QueryPart root) {
        return root instanceof QueryPart.AllOf joined ? joined.parts() : List.of(root);
    }

    /** Takes each part into the first free field that it fits. */
    private static final class Reading {

        private final List<QueryPart> all = new ArrayList<>();
        private final List<QueryPart> none = new ArrayList<>();
        private final List<QueryPart> any = new ArrayList<>();
        private final Map<Facet, String> chosen = new EnumMap<>(Facet.class);
        private String phrase = "";
        private @Nullable LocalDate after;
        private @Nullable LocalDate before;

        void take(QueryPart part) {
            if (!fits(part)) {
                all.add(part);
            }
        }

        private boolean fits(QueryPart part) {
            return switch (part) {
                case QueryPart.Phrase exact -> exactly(exact.text());
                case QueryPart.AnyOf either -> anyOf(either.parts());
                case QueryPart.Not not -> isPlain(not.part()) && none.add(not.part());
                case QueryPart.After since -> from(since.day());
                case QueryPart.Before until -> to(until.day());
                case QueryPart.Chosen choice ->
                    chosen.putIfAbsent(choice.facet(), choice.values().getFirst()) == null;
                default -> false;
            };
        }

        private boolean exactly(String words) {
            var free = phrase.isEmpty();
            phrase = free ? words : phrase;
            return free;
        }

        private boolean anyOf(List<QueryPart> parts) {
            return any.isEmpty() && parts.stream().allMatch(Reading::isPlain) && any.addAll(parts);
        }

        private boolean from(LocalDate day) {
            var free = after == null;
            after = free ? day : after;
            return free;
        }

        private boolean to(LocalDate day) {
            var free = before == null;
            before = free ? day : before;
            return free;
        }

        private static boolean isPlain(QueryPart part) {
            return part instanceof QueryPart.Word
                    || part instanceof QueryPart.Phrase
                    || part instanceof QueryPart.Prefix;
        }

        SearchBuilder builder() {
            return new SearchBuilder(
                    all.isEmpty() ? "" : QueryWriter.write(new QueryPart.AllOf(all)),
                    phrase,
                    written(any),
                    written(none),
                    chosen.get(Facet.KIND),
                    chosen.get(Facet.TYPE),
                    chosen.get(Facet.LANG),
                    chosen.get(Facet.SCHOOL),
                    chosen.get(Facet.PROJECT),
                    after,
                    before);
        }

        private static String written(List<QueryPart> parts) {
            return parts.stream().map(QueryWriter::write).collect(Collectors.joining(" "));
        }
    }
}
