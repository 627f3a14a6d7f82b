package org.twinflow.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.projection.SearchProjection;
import org.hibernate.search.engine.search.projection.dsl.ProjectionFinalStep;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;
import org.jspecify.annotations.Nullable;

/** Makes hits of what the index gives, each with the place where the words were found. */
final class Snippets {

    static final String OPEN = "<mark>";
    static final String CLOSE = "</mark>";

    private static final int LONGEST = 600;

    private Snippets() {}

    /** Hits whose places are still to be looked for. */
    static ProjectionFinalStep<FoundItem> found(SearchProjectionFactory<?, ?> projection) {
        var parts = new ArrayList<>(facts(projection));
        parts.add(projection.field(SearchItem.VERSION, Long.class).toProjection());
        return projection
                .composite()
                .from(parts.toArray(SearchProjection[]::new))
                .asList(values -> new FoundItem(hit(values), (Long) values.getLast()));
    }

    /** Without the places where words were found: how the text begins stands there. */
    static ProjectionFinalStep<SearchHit> bare(SearchProjectionFactory<?, ?> projection) {
        return projection
                .composite()
                .from(facts(projection).toArray(SearchProjection[]::new))
                .asList(Snippets::hit);
    }

    private static List<SearchProjection<?>> facts(SearchProjectionFactory<?, ?> projection) {
        return Stream.of(
                        projection.field("kind", String.class),
                        projection.field("reference", String.class),
                        projection.field(TextBinder.TITLE, String.class),
                        projection.field("project", String.class),
                        projection.field("language", String.class),
                        projection.field("type", String.class),
                        projection.field("changedAt", Instant.class),
                        projection.field("url", String.class),
                        projection.score(),
                        projection.field(TextBinder.BEGINNING, String.class),
                        projection.field("school", String.class))
                .<SearchProjection<?>>map(ProjectionFinalStep::toProjection)
                .toList();
    }

    private static SearchHit hit(List<?> found) {
        return new SearchHit(
                text(found, 0),
                text(found, 1),
                text(found, 2),
                (String) found.get(3),
                (String) found.get(10),
                text(found, 4),
                (String) found.get(5),
                found.get(6) instanceof Instant date ? date : Instant.EPOCH,
                (String) found.get(7),
                escaped(found.get(9) instanceof String beginning ? beginning : ""),
                found.get(8) instanceof Float score && !score.isNaN() ? score : 0);
    }

    private static String text(List<?> found, int place) {
        return String.valueOf(found.get(place));
    }

    /** The first field that something matched in, if there is one. */
    static Optional<String> snippet(List<?> highlights) {
        return highlights.stream()
                .map(Snippets::joined)
                .filter(place -> place.contains(OPEN))
                .findFirst();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String joined(@Nullable Object fragments) {
        return fragments instanceof List<?> list
                ? String.join(
                        " … ",
                        list.stream()
                                .map(part -> shorter(String.valueOf(part).strip()))
                                .toList())
                : "";
    }

    /** A sentence without end, as tables have them, is cut around its first mark. */
    private static String shorter(String html) {
        if (html.length() <= LONGEST) {
            return html;
        }
        var mark = Math.max(html.indexOf(OPEN), 0);
        var from = whole(html, Math.max(0, mark - LONGEST / 3));
        var to = whole(html, Math.min(html.length(), from + LONGEST));
        return closed((from > 0 ? "… " : "") + html.substring(from, to) + (to < html.length() ? " …" : ""));
    }

    /** A place that splits neither a tag nor an entity. */
    private static int whole(String html, int place) {
        var blank = html.indexOf(' ', place);
        return place == 0 || blank < 0 ? (place == 0 ? 0 : html.length()) : blank + 1;
    }

    private static String closed(String html) {
        return html.lastIndexOf(OPEN) > html.lastIndexOf(CLOSE) ? html + CLOSE : html;
    }
}
