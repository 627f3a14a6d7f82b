package org.twinflow.stream;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.people.PersonId;
import org.twinflow.shared.Sql;

/** The rows of the stream. */
@Component
class StreamRows {

    private static final int LONGEST = 300;

    private final JdbcClient jdbc;

    StreamRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(StreamRow row) {
        jdbc.sql("""
                insert into stream_item (project, kind, who, reference, words, path, teachers_only, happened_at)
                values (:project, :kind, :who, :reference, :words, :path, :teachers, :at)""")
                .param("project", row.project())
                .param("kind", row.kind().name())
                .param("who", row.who() == null ? null : row.who().id())
                .param("reference", row.reference())
                .param("words", row.words().length() > LONGEST ? row.words().substring(0, LONGEST) : row.words())
                .param("path", row.path())
                .param("teachers", row.teachersOnly())
                .param("at", Sql.time(row.at()))
                .update();
    }

    /** The latest first. */
    List<StreamRow> before(UUID project, long number, boolean teacher, int most) {
        return jdbc.sql("select * from stream_item where project = :project and number < :number"
                        + (teacher ? "" : " and teachers_only = false")
                        + " order by number desc fetch first :most rows only")
                .param("project", project)
                .param("number", number)
                .param("most", most)
                .query((row, at) -> read(row))
                .list();
    }

    /** Since a moment, the latest first. */
    List<StreamRow> since(UUID project, Instant from, int most) {
        return jdbc.sql("select * from stream_item where project = :project and happened_at >= :from"
                        + " order by number desc fetch first :most rows only")
                .param("project", project)
                .param("from", Sql.time(from))
                .param("most", most)
                .query((row, at) -> read(row))
                .list();
    }

    /** When something happened last. */
    Optional<Instant> last(UUID project) {
        return jdbc.sql("select max(happened_at) from stream_item where project = :project")
                .param("project", project)
                .query((row, at) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    private static StreamRow read(ResultSet row) throws SQLException {
        var who = Sql.idOrNull(row, "who");
        return new StreamRow(
                row.getLong("number"),
                Sql.id(row, "project"),
                StreamKind.valueOf(row.getString("kind")),
                who == null ? null : new PersonId(who),
                row.getString("reference"),
                row.getString("words"),
                row.getString("path"),
                row.getBoolean("teachers_only"),
                Sql.instant(row, "happened_at"));
    }
}
