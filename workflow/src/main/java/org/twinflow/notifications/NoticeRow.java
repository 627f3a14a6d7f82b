package org.twinflow.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.shared.Sql;

/** A notice as it is kept: names instead of words. */
record NoticeRow(
        UUID id,
        long number,
        NoticeKind kind,
        String audience,
        String words,
        @Nullable UUID project,
        String href,
        Telling.@Nullable OfCase about,
        @Nullable Instant due,
        Instant createdAt,
        @Nullable Instant readAt) {

    static NoticeRow of(ResultSet row) throws SQLException {
        return new NoticeRow(
                Objects.requireNonNull(Sql.idOrNull(row, "id")),
                row.getLong("number"),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("audience"),
                row.getString("words"),
                Sql.idOrNull(row, "project"),
                row.getString("href"),
                about(row),
                Sql.instantOrNull(row, "due_at"),
                Sql.instant(row, "created_at"),
                Sql.instantOrNull(row, "read_at"));
    }

    private static Telling.@Nullable OfCase about(ResultSet row) throws SQLException {
        var process = Sql.text(row, "process_key");
        return process == null
                ? null
                : new Telling.OfCase(
                        Sql.text(row, "task_id"),
                        Sql.text(row, "task_key"),
                        Sql.text(row, "definition_id"),
                        process,
                        row.getString("subject"));
    }
}
