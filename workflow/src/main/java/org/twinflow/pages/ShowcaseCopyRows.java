package org.twinflow.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.Codes;
import org.twinflow.shared.Sql;

/** Keeps which versions of which pages the showcase of a closed project holds. */
@Component
class ShowcaseCopyRows {

    private final JdbcClient database;

    ShowcaseCopyRows(JdbcClient database) {
        this.database = database;
    }

    /** A page that the copy holds. */
    record Row(PageId page, int number, String letters, Instant since, Instant changed) {}

    /** A page that was left out, and because of whom. */
    record GapRow(PageId page, int number, List<PersonId> pupils) {}

    void write(ProjectId project, Instant now, List<Row> pages, List<GapRow> gaps) {
        database.sql("insert into showcase_copy (project, written_at) values (:project, :now)")
                .param("project", project.id())
                .param("now", Sql.time(now))
                .update();
        pages.forEach(page -> add(project, page));
        gaps.forEach(gap -> add(project, gap));
    }

    private void add(ProjectId project, Row page) {
        database.sql("""
                insert into showcase_copy_page (project, page, number, letters, since_at, changed_at)
                values (:project, :page, :number, :letters, :since, :changed)""")
                .param("project", project.id())
                .param("page", page.page().id())
                .param("number", page.number())
                .param("letters", page.letters())
                .param("since", Sql.time(page.since()))
                .param("changed", Sql.time(page.changed()))
                .update();
    }

    private void add(ProjectId project, GapRow gap) {
        database.sql("""
                insert into showcase_copy_gap (project, page, number, pupils) values (:project, :page, :number, :pupils)""")
                .param("project", project.id())
                .param("page", gap.page().id())
                .param("number", gap.number())
                .param(
                        "pupils",
                        Codes.join(gap.pupils().stream().map(PersonId::toString).toList()))
                .update();
    }

    void drop(ProjectId project) {
        for (var table : List.of("showcase_copy_page", "showcase_copy_gap", "showcase_copy")) {
            database.sql("delete from " + table + " where project = :project")
                    .param("project", project.id())
                    .update();
        }
    }

    Optional<Instant> writtenAt(ProjectId project) {
        return database.sql("select written_at from showcase_copy where project = :project")
                .param("project", project.id())
                .query((row, at) -> Sql.instant(row, "written_at"))
                .optional();
    }

    List<Row> pages(ProjectId project) {
        return database.sql("select * from showcase_copy_page where project = :project order by since_at desc, page")
                .param("project", project.id())
                .query((row, at) -> new Row(
                        new PageId(Sql.id(row, "page")),
                        row.getInt("number"),
                        row.getString("letters"),
                        Sql.instant(row, "since_at"),
                        Sql.instant(row, "changed_at")))
                .list();
    }

    List<GapRow> gaps(ProjectId project) {
        return database.sql("select * from showcase_copy_gap where project = :project order by page")
                .param("project", project.id())
                .query((row, at) -> new GapRow(
                        new PageId(Sql.id(row, "page")),
                        row.getInt("number"),
                        Codes.split(row.getString("pupils")).stream()
                                .map(PersonId::of)
                                .toList()))
                .list();
    }
}
