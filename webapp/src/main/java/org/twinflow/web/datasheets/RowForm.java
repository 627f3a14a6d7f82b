package org.twinflow.web.datasheets;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.web.projects.Given;

/** A row as somebody writes it, cell by cell. */
record RowForm(@Nullable List<String> cells) {

    /** A cell that was not sent is empty, so that the others keep their places. */
    List<String> written() {
        return cells == null ? List.of() : cells.stream().map(Given::text).toList();
    }

    /** What stands in a cell. */
    public String at(int place) {
        return place < written().size() ? written().get(place) : "";
    }
}
