package org.twinflow.safekeeping;

import static java.time.temporal.ChronoUnit.MICROS;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.documents.DeletedDocument;
import org.twinflow.documents.DocumentId;
import org.twinflow.people.PersonId;
import org.twinflow.shared.Sql;

/** The rows that are left of deleted documents. */
@Component
class DeletionCertificates {

    /** No letter or digit that looks like another. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int LENGTH = 12;

    private final JdbcClient database;
    private final SecureRandom random = new SecureRandom();

    DeletionCertificates(JdbcClient database) {
        this.database = database;
    }

    void issue(DeletedDocument deleted, String rule, Instant now) {
        var code = random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(place -> String.valueOf(ALPHABET.charAt(place)))
                .collect(Collectors.joining());
        var by = deleted.trashedBy();
        var thrownAway = deleted.trashedAt();
        database.sql("""
            insert into deletion_certificate (code, document, classification, retention_class, project,
            stored_at, rule, trashed_by, trashed_at, kept_until, deleted_at) values (:code, :document, :classification,
            :retention, cast(:project as uuid), :stored, :rule, cast(:by as uuid), :trashed, :kept, :now)\
            """)
                .param("code", code)
                .param("document", deleted.id().id())
                .param("classification", deleted.classification().name())
                .param("retention", deleted.retentionClass())
                .param(
                        "project",
                        deleted.project() == null ? null : deleted.project().toString())
                .param("stored", Sql.time(deleted.storedAt()))
                .param("rule", rule)
                .param("by", by == null ? null : by.toString())
                .param("trashed", thrownAway == null ? null : Sql.time(thrownAway), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("kept", deleted.keptUntil(), Types.DATE)
                .param("now", Sql.time(now.truncatedTo(MICROS)))
                .update();
        deleted.contents().forEach(content -> add(code, content));
    }

    /** The bytes of a content are gone: from now on, its certificates say so. */
    void destroyed(String hash, Instant now) {
        database.sql("update deletion_certificate_content set destroyed_at = :now"
                        + " where hash = :hash and destroyed_at is null")
                .param("now", Sql.time(now.truncatedTo(MICROS)))
                .param("hash", hash)
                .update();
    }

    List<DeletionCertificate> latest(int most) {
        return database.sql("select * from deletion_certificate order by deleted_at desc, code limit :most")
                .param("most", most)
                .query(this::certificate)
                .list();
    }

    Optional<DeletionCertificate> find(String code) {
        return database.sql("select * from deletion_certificate where code = :code")
                .param("code", code)
                .query(this::certificate)
                .optional();
    }

    Optional<DeletionCertificate> of(DocumentId document) {
        return database.sql("select * from deletion_certificate where document = :document")
                .param("document", document.id())
                .query(this::certificate)
                .optional();
    }

    private void add(String code, DeletedDocument.Content content) {
        database.sql("insert into deletion_certificate_content (code, version_number, hash, content_size)"
                        + " values (:code, :version, :hash, :size)")
                .param("code", code)
                .param("version", content.version())
                .param("hash", content.id().hash())
                .param("size", content.size())
                .update();
    }

    private DeletionCertificate certificate(ResultSet row, int number) throws SQLException {
        var code = row.getString("code");
        return new DeletionCertificate(
                code,
                new DocumentId(row.getObject("document", UUID.class)),
                row.getString("classification"),
                row.getString("retention_class"),
                row.getObject("project", UUID.class),
                Sql.instant(row, "stored_at"),
                row.getString("rule"),
                person(row.getObject("trashed_by", UUID.class)),
                Sql.instantOrNull(row, "trashed_at"),
                row.getObject("kept_until", LocalDate.class),
                Sql.instant(row, "deleted_at"),
                contents(code));
    }

    private List<DeletionCertificate.Content> contents(String code) {
        return database.sql("select * from deletion_certificate_content where code = :code order by version_number")
                .param("code", code)
                .query((row, number) -> new DeletionCertificate.Content(
                        row.getInt("version_number"),
                        row.getString("hash"),
                        row.getLong("content_size"),
                        Sql.instantOrNull(row, "destroyed_at")))
                .list();
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }
}
