package org.twinflow.search;

import java.util.List;

/** By what results can be narrowed and counted. */
enum Facet {
    KIND("kind"),
    PROJECT("project"),
    SCHOOL("school"),
    LANG("language"),
    TYPE("type");

    static final List<Facet> ALL = List.of(values());

    private final String field;

    Facet(String field) {
        this.field = field;
    }

    /** Its field in the index. */
    String field() {
        return field;
    }
}
