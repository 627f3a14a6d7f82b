package org.twinflow.stages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentId;
import org.twinflow.pages.PageEditions.Edition;
import org.twinflow.pages.PageId;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.Sql;

/** Keeps stages and what they hold; nothing of it is ever changed, but for what is let go. */
@Component
class StageRows {

    private final JdbcClient database;

    StageRows(JdbcClient database) {
        this.database = database;
    }

    /** A stage as its row says it. */
    record Row(
            StageId id,
            ProjectId project,
            String name,
            LocalDate endedOn,
            String note,
            @Nullable Integer planEdition,
            boolean documents,
            boolean pages,
            List<String> folders,
            PersonId takenBy,
            Instant takenAt) {}

    /** A document as a stage holds it. */
    record DocumentRow(
            DocumentId id,
            int version,
            String sha256,
            String title,
            String folder,
            @Nullable AudienceLevel audience,
            String filename,
            String mediaType,
            long size,
            boolean result,
            @Nullable Instant letGoAt) {}

    /** A page as a stage holds it. */
    record PageRow(Edition edition, boolean result) {}

    void add(Row stage) {
        database.sql("""
                insert into stage (id, project, name, ended_on, note, plan_edition, with_documents, with_pages, folders,
                taken_by, taken_at)
                values (:id, :project, :name, :ended, :note, cast(:plan as integer), :documents, :pages, :folders, :by,
                :at)""")
                .param("id", stage.id().id())
                .param("project", stage.project().id())
                .param("name", stage.name())
                .param("ended", stage.endedOn())
                .param("note", stage.note())
                .param("plan", stage.planEdition())
                .param("documents", stage.documents())
                .param("pages", stage.pages())
                .param("folders", String.join("\n", stage.folders()))
                .param("by", stage.takenBy().id())
                .param("at", Sql.time(stage.takenAt()))
                .update();
    }

    void add(StageId stage, DocumentDetails document, boolean result) {
        var level = document.level();
        database.sql("""
                insert into stage_document (stage, document, version, sha256, title, folder, audience, filename,
                media_type, file_size, is_result)
                values (:stage, :document, :version, :sha, :title, :folder, cast(:audience as varchar), :filename, :type,
                :size, :result)""")
                .param("stage", stage.id())
                .param("document", document.id().id())
                .param("version", document.version())
                .param("sha", document.sha256())
                .param("title", document.title())
                .param("folder", document.folder())
                .param("audience", level == null ? null : level.name())
                .param("filename", document.filename())
                .param("type", document.mediaType())
                .param("size", document.size())
                .param("result", result)
                .update();
    }

    void add(StageId stage, Edition page, boolean result) {
        var level = page.audience();
        database.sql("""
                insert into stage_page (stage, page, number, shown, audience, is_result)
                values (:stage, :page, :number, cast(:shown as integer), cast(:audience as varchar), :result)""")
                .param("stage", stage.id())
                .param("page", page.page().id())
                .param("number", page.number())
                .param("shown", page.shown())
                .param("audience", level == null ? null : level.name())
                .param("result", result)
                .update();
    }

    /** The latest first. */
    List<Row> of(ProjectId project) {
        return database.sql("select * from stage where project = :project order by ended_on desc, taken_at desc, id")
                .param("project", project.id())
                .query(StageRows::stage)
                .list();
    }

    Optional<Row> find(StageId id) {
        return database.sql("select * from stage where id = :id")
                .param("id", id.id())
                .query(StageRows::stage)
                .optional();
    }

    /** By folder and name. */
    List<DocumentRow> documents(StageId id) {
        return database.sql("select * from stage_document where stage = :id order by folder, title, document")
                .param("id", id.id())
                .query(StageRows::document)
                .list();
    }

    List<PageRow> pages(StageId id) {
        return database.sql("select * from stage_page where stage = :id order by page")
                .param("id", id.id())
                .query(StageRows::page)
                .list();
    }

    void letGo(StageId stage, DocumentId document, PersonId by, Instant now) {
        database.sql("""
                update stage_document set let_go_at = :now, let_go_by = :by
                where stage = :stage and document = :document""")
                .param("now", Sql.time(now))
                .param("by", by.id())
                .param("stage", stage.id())
                .param("document", document.id())
                .update();
    }

    void remove(StageId id) {
        for (var table : List.of("stage_document", "stage_page")) {
            database.sql("delete from " + table + " where stage = :id")
                    .param("id", id.id())
                    .update();
        }
        database.sql("delete from stage where id = :id").param("id", id.id()).update();
    }

    /** Those of these documents that no stage holds any more. */
    Set<DocumentId> free(Collection<DocumentId> documents) {
        if (documents.isEmpty()) {
            return Set.of();
        }
        var held = database.sql(
                        "select distinct document from stage_document where document in (:ids) and let_go_at is null")
                .param("ids", documents.stream().map(DocumentId::id).toList())
                .query(UUID.class)
                .set();
        return documents.stream().filter(each -> !held.contains(each.id())).collect(Collectors.toSet());
    }

    private static Row stage(ResultSet row, int number) throws SQLException {
        var folders = row.getString("folders");
        return new Row(
                new StageId(Sql.id(row, "id")),
                new ProjectId(Sql.id(row, "project")),
                row.getString("name"),
                row.getObject("ended_on", LocalDate.class),
                row.getString("note"),
                row.getObject("plan_edition", Integer.class),
                row.getBoolean("with_documents"),
                row.getBoolean("with_pages"),
                folders.isEmpty() ? List.of() : List.of(folders.split("\n")),
                new PersonId(Sql.id(row, "taken_by")),
                Sql.instant(row, "taken_at"));
    }

    private static DocumentRow document(ResultSet row, int number) throws SQLException {
        return new DocumentRow(
                new DocumentId(Sql.id(row, "document")),
                row.getInt("version"),
                row.getString("sha256"),
                row.getString("title"),
                row.getString("folder"),
                level(row),
                row.getString("filename"),
                row.getString("media_type"),
                row.getLong("file_size"),
                row.getBoolean("is_result"),
                Sql.instantOrNull(row, "let_go_at"));
    }

    private static PageRow page(ResultSet row, int number) throws SQLException {
        var edition = new Edition(
                new PageId(Sql.id(row, "page")),
                row.getInt("number"),
                row.getObject("shown", Integer.class),
                level(row));
        return new PageRow(edition, row.getBoolean("is_result"));
    }

    private static @Nullable AudienceLevel level(ResultSet row) throws SQLException {
        var name = row.getString("audience");
        return name == null ? null : AudienceLevel.valueOf(name);
    }
}
