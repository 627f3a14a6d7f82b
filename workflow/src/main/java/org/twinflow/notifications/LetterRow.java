package org.twinflow.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;
import org.twinflow.shared.Sql;

/** A letter in the outbox. */
record LetterRow(
        UUID id,
        String token,
        PersonId person,
        LetterKind kind,
        LetterState state,
        Instant writtenAt,
        Instant dueAt,
        int tries,
        @Nullable Instant endedAt,
        @Nullable String why) {

    static LetterRow of(ResultSet row) throws SQLException {
        return new LetterRow(
                Objects.requireNonNull(Sql.idOrNull(row, "id")),
                row.getString("token"),
                new PersonId(Sql.id(row, "person")),
                LetterKind.valueOf(row.getString("kind")),
                LetterState.valueOf(row.getString("state")),
                Sql.instant(row, "written_at"),
                Sql.instant(row, "due_at"),
                row.getInt("tries"),
                Sql.instantOrNull(row, "ended_at"),
                Sql.text(row, "why"));
    }
}
