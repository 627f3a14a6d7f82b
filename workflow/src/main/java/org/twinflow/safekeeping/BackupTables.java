package org.twinflow.safekeeping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes tables as lines of JSON and reads them back, on either database. */
@Component
class BackupTables {

    /** What is of this moment and this machine only, or is made anew. */
    private static final String LEFT_OUT = "shedlock|hsearch_.*|flyway_schema_history";

    private static final int BATCH = 200;

    private final JsonMapper json;

    BackupTables(JsonMapper json) {
        this.json = json;
    }

    List<String> names(Connection database) throws SQLException {
        return column(database, """
                select lower(table_name) from information_schema.tables
                where table_type = 'BASE TABLE' and lower(table_schema) = lower(current_schema) order by 1""").stream()
                .filter(name -> !name.matches(LEFT_OUT))
                .toList();
    }

    String schema(Connection database) throws SQLException {
        return column(database, """
                select "version" from "flyway_schema_history" where "version" is not null
                order by "installed_rank" desc""").getFirst();
    }

    /** The first line names the columns; each line after it is a row. */
    long write(Connection database, String table, OutputStream out) throws SQLException, IOException {
        try (var statement = database.createStatement()) {
            statement.setFetchSize(BATCH);
            try (var rows = statement.executeQuery("select * from " + table)) {
                var columns = rows.getMetaData();
                var names = new ArrayList<String>();
                var kinds = new ArrayList<ColumnKind>();
                for (var column = 1; column <= columns.getColumnCount(); column++) {
                    names.add(columns.getColumnName(column).toLowerCase(Locale.ROOT));
                    kinds.add(ColumnKind.of(columns, column));
                }
                line(out, names);
                long count = 0;
                for (; rows.next(); count++) {
                    line(out, row(rows, kinds));
                }
                return count;
            }
        }
    }

    /** Puts the rows into a table that is empty; columns that the table does not have are an error. */
    long read(Connection database, String table, BufferedReader lines) throws SQLException, IOException {
        var names = List.of(json.readValue(header(lines, table), String[].class));
        var known = kinds(database, table);
        var places = IntStream.range(0, names.size()).mapToObj(i -> "?").collect(Collectors.joining(", "));
        var insert = "insert into " + table + " (" + String.join(", ", names) + ") overriding system value values ("
                + places + ")";
        long count = 0;
        try (var statement = database.prepareStatement(insert)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var values = json.readValue(line, String[].class);
                for (var i = 0; i < values.length; i++) {
                    var kind = known.get(names.get(i));
                    if (kind == null) {
                        throw new IllegalArgumentException("Table " + table + " has no column " + names.get(i));
                    }
                    statement.setObject(i + 1, values[i] == null ? null : kind.value(values[i]));
                }
                statement.addBatch();
                if (++count % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
        return count;
    }

    /** Numbers that the database gives go on behind the highest that was restored. */
    void countOn(Connection database, String table) throws SQLException {
        for (var column : column(database, """
                select lower(column_name) from information_schema.columns where is_identity = 'YES'
                and lower(table_schema) = lower(current_schema) and lower(table_name) = '%s'""".formatted(table))) {
            var highest = column(database, "select coalesce(max(" + column + "), 0) + 1 from " + table)
                    .getFirst();
            execute(database, "alter table " + table + " alter column " + column + " restart with " + highest);
        }
    }

    static List<String> column(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Map<String, ColumnKind> kinds(Connection database, String table) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select * from " + table + " where 1 = 0")) {
            var columns = rows.getMetaData();
            var kinds = new TreeMap<String, ColumnKind>();
            for (var column = 1; column <= columns.getColumnCount(); column++) {
                kinds.put(columns.getColumnName(column).toLowerCase(Locale.ROOT), ColumnKind.of(columns, column));
            }
            return kinds;
        }
    }

    private static List<@Nullable String> row(ResultSet rows, List<ColumnKind> kinds) throws SQLException {
        var values = new ArrayList<@Nullable String>();
        for (var i = 0; i < kinds.size(); i++) {
            values.add(kinds.get(i).read(rows, i + 1));
        }
        return values;
    }

    private static String header(BufferedReader lines, String table) throws IOException {
        var header = lines.readLine();
        if (header == null) {
            throw new IOException("Table " + table + " is cut off");
        }
        return header;
    }

    private void line(OutputStream out, List<? extends @Nullable String> values) throws IOException {
        out.write(json.writeValueAsString(values).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }
}
