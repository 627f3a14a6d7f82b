package org.twinflow.documents;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The last guard before a content is taken out of use: every table with a column {@code content_hash} counts, even one
 * whose feature forgot to say so.
 */
@Component
class ContentColumns implements ContentReferences {

    private final JdbcClient database;

    ContentColumns(JdbcClient database) {
        this.database = database;
    }

    /** Those who want their contents read each month name them on their own. */
    @Override
    public List<ContentId> after(String hash, int most) {
        return List.of();
    }

    @Override
    public Set<String> among(Collection<String> hashes) {
        var used = new HashSet<String>();
        if (!hashes.isEmpty()) {
            for (var table : tables()) {
                used.addAll(
                        database.sql("select distinct content_hash from " + table + " where content_hash in (:hashes)")
                                .param("hashes", hashes)
                                .query((row, number) -> row.getString(1))
                                .list());
            }
        }
        return used;
    }

    @Override
    public List<DocumentId> documents(String hash) {
        return List.of();
    }

    /** Names that come from our own migrations; H2 writes them in capitals. */
    private List<String> tables() {
        return database.sql("""
                        select lower(table_name) from information_schema.columns
                        where lower(column_name) = 'content_hash' and lower(table_schema) = lower(current_schema)""").query((row, number) -> row.getString(1)).list().stream()
                .filter(name -> name.matches("[a-z_]+"))
                .toList();
    }
}
