package org.twinflow.auditfiles;

import java.util.List;

/** @param file its name without ending */
record Table(String file, String title, List<String> columns, List<List<String>> rows) {

    Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
