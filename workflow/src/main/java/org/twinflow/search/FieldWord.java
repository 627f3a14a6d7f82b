package org.twinflow.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words before a colon, in English and French; the first is the one that is written. */
enum FieldWord {
    KIND(Facet.KIND, "kind", "nature"),
    TYPE(Facet.TYPE, "type", "fichier"),
    LANG(Facet.LANG, "lang", "language", "langue"),
    SCHOOL(Facet.SCHOOL, "school", "ecole"),
    PROJECT(Facet.PROJECT, "project", "projet"),
    BEFORE(null, "before", "avant"),
    AFTER(null, "after", "apres");

    private final @Nullable Facet facet;
    private final List<String> names;

    FieldWord(@Nullable Facet facet, String... names) {
        this.facet = facet;
        this.names = List.of(names);
    }

    static Optional<FieldWord> named(String typed) {
        var folded = QueryValues.folded(typed);
        return Arrays.stream(values())
                .filter(word -> word.names.contains(folded))
                .findFirst();
    }

    static String written(Facet facet) {
        return Arrays.stream(values())
                .filter(word -> word.facet == facet)
                .map(word -> word.names.getFirst())
                .findFirst()
                .orElseThrow();
    }

    @Nullable Facet facet() {
        return facet;
    }
}
