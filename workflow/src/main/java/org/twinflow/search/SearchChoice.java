package org.twinflow.search;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The filters that are set beside the words; of each kind one value must fit, and none chosen means all.
 *
 * @param kind what it is, as {@link SearchEntry#kind()}
 * @param project ids of projects
 * @param school ids of schools
 * @param lang ISO 639-1 codes
 * @param type kinds of file
 */
public record SearchChoice(
        Set<String> kind, Set<String> project, Set<String> school, Set<String> lang, Set<String> type) {

    public static final SearchChoice NONE = new SearchChoice(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public SearchChoice {
        kind = Set.copyOf(kind);
        project = Set.copyOf(project);
        school = Set.copyOf(school);
        lang = Set.copyOf(lang);
        type = Set.copyOf(type);
    }

    Set<String> of(Facet facet) {
        return switch (facet) {
            case KIND -> kind;
            case PROJECT -> project;
            case SCHOOL -> school;
            case LANG -> lang;
            case TYPE -> type;
        };
    }

    /** One value or none. */
    static Set<String> one(@Nullable String value) {
        return value == null ? Set.of() : Set.of(value);
    }

    /** In an order that is always the same. */
    static Iterable<String> sorted(Set<String> values) {
        return new TreeSet<>(values);
    }
}
