package org.twinflow.exports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.exports.ExportSummary.State;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.Sql;

/** Keeps what is known of archives. */
@Component
class ExportRows {

    private final JdbcClient database;

    ExportRows(JdbcClient database) {
        this.database = database;
    }

    void add(ExportSummary export) {
        var school = export.school();
        database.sql("""
                insert into project_export (id, project, reader, school, language, state, asked_at, kept_until,
                files_done, files_total, file_size)
                values (:id, :project, :reader, cast(:school as uuid), :language, :state, :asked, :kept, 0, 0, 0)""")
                .param("id", export.id().id())
                .param("project", export.project().id())
                .param("reader", export.reader().id())
                .param("school", school == null ? null : school.toString())
                .param("language", export.language().getLanguage())
                .param("state", export.state().name())
                .param("asked", time(export.askedAt()))
                .param("kept", time(export.keptUntil()))
                .update();
    }

    Optional<ExportSummary> find(ExportId id) {
        return database.sql("select * from project_export where id = :id")
                .param("id", id.id())
                .query(ExportRows::export)
                .optional();
    }

    List<ExportSummary> of(ProjectId project) {
        return database.sql("select * from project_export where project = :project order by asked_at desc, id")
                .param("project", project.id())
                .query(ExportRows::export)
                .list();
    }

    void begin(ExportId id, int total) {
        database.sql("update project_export set state = 'WRITING', files_done = 0, files_total = :total where id = :id")
                .param("total", total)
                .param("id", id.id())
                .update();
    }

    void progress(ExportId id, int done) {
        database.sql("update project_export set files_done = :done where id = :id")
                .param("done", done)
                .param("id", id.id())
                .update();
    }

    void ready(ExportId id, long size, String sha256, Instant now) {
        database.sql("""
                update project_export set state = 'READY', files_done = files_total, file_size = :size,
                sha256 = :sum, ready_at = :now where id = :id""")
                .param("size", size)
                .param("sum", sha256)
                .param("now", time(now))
                .param("id", id.id())
                .update();
    }

    void fail(ExportId id) {
        database.sql("update project_export set state = 'FAILED' where id = :id")
                .param("id", id.id())
                .update();
    }

    List<ExportId> overBefore(Instant now) {
        return database.sql("select id from project_export where kept_until < :now")
                .param("now", time(now))
                .query((row, at) -> new ExportId(Objects.requireNonNull(row.getObject(1, UUID.class))))
                .list();
    }

    void delete(ExportId id) {
        database.sql("delete from project_export where id = :id")
                .param("id", id.id())
                .update();
    }

    private static ExportSummary export(ResultSet row, int number) throws SQLException {
        var school = row.getObject("school", UUID.class);
        return new ExportSummary(
                new ExportId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project", UUID.class)),
                new PersonId(row.getObject("reader", UUID.class)),
                school == null ? null : new SchoolId(school),
                Locale.of(row.getString("language")),
                State.valueOf(row.getString("state")),
                Sql.instant(row, "asked_at"),
                Sql.instantOrNull(row, "ready_at"),
                Sql.instant(row, "kept_until"),
                row.getInt("files_done"),
                row.getInt("files_total"),
                row.getLong("file_size"),
                row.getString("sha256"));
    }

    private static OffsetDateTime time(Instant instant) {
        return Sql.time(instant.truncatedTo(ChronoUnit.MICROS));
    }
}
