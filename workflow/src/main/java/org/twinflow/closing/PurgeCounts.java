package org.twinflow.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.closing.PurgeSheet.Deleted;
import org.twinflow.closing.PurgeSheet.Kept;
import org.twinflow.closing.PurgeSheet.Line;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.Sql;

/** Counts what is kept and what was deleted of projects. */
@Component
class PurgeCounts {

    private static final int SHOWN = 500;

    private final JdbcClient database;

    PurgeCounts(JdbcClient database) {
        this.database = database;
    }

    List<ProjectId> all() {
        return database.sql("select id from project order by ends_on desc, id")
                .query((row, at) -> new ProjectId(Objects.requireNonNull(row.getObject(1, UUID.class))))
                .list();
    }

    List<ProjectId> of(Set<SchoolId> schools) {
        return database.sql("""
                select id from project where id in (select project from project_school where school in (:schools))
                order by ends_on desc, id""")
                .param("schools", schools.stream().map(SchoolId::id).toList())
                .query((row, at) -> new ProjectId(Objects.requireNonNull(row.getObject(1, UUID.class))))
                .list();
    }

    List<Kept> kept(ProjectId project, LocalDate today) {
        return database.sql("""
                select retention_class, count(*) as number, min(kept_until) as next_day,
                case when count(kept_until) = count(*) then max(kept_until) end as last_day,
                sum(case when kept_until < :today then 1 else 0 end) as overdue,
                sum(case when legal_hold then 1 else 0 end) as held
                from document where project = :project group by retention_class order by retention_class""")
                .param("today", today)
                .param("project", project.id())
                .query((row, at) -> new Kept(
                        row.getString("retention_class"),
                        row.getInt("number"),
                        row.getObject("next_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getInt("overdue"),
                        row.getInt("held")))
                .list();
    }

    List<Deleted> deleted(ProjectId project) {
        return database.sql("""
                select retention_class, count(*) as number, max(deleted_at) as last_time from deletion_certificate
                where project = :project group by retention_class order by retention_class""")
                .param("project", project.id())
                .query((row, at) -> new Deleted(
                        row.getString("retention_class"), row.getInt("number"), Sql.instant(row, "last_time")))
                .list();
    }

    /** The latest first. */
    List<Line> lines(ProjectId project) {
        return database.sql("""
                select c.code, c.retention_class, c.rule, c.kept_until, c.deleted_at, (select count(*)
                from deletion_certificate_content d where d.code = c.code and d.destroyed_at is null) as waiting
                from deletion_certificate c where c.project = :project order by c.deleted_at desc, c.code limit :most""")
                .param("project", project.id())
                .param("most", SHOWN)
                .query((row, at) -> new Line(
                        row.getString("code"),
                        row.getString("retention_class"),
                        row.getString("rule"),
                        row.getObject("kept_until", LocalDate.class),
                        Sql.instant(row, "deleted_at"),
                        row.getInt("waiting") == 0))
                .list();
    }
}
