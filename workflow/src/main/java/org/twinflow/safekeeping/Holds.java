package org.twinflow.safekeeping;

import static java.time.temporal.ChronoUnit.MICROS;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.documents.DocumentDeleting;
import org.twinflow.documents.DocumentEnds;
import org.twinflow.documents.DocumentId;
import org.twinflow.people.PersonId;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.Sql;

/**
 * Suspends the deletion of single documents, for instance while an inspection or a complaint is open. Administrators
 * alone place and release a hold here; they need not be able to read the document for that. A feature may do so too.
 */
@Service
@Transactional
public class Holds {

    private static final int LONGEST_REASON = 500;
    private static final int SHOWN = 200;

    private final JdbcClient database;
    private final DocumentEnds ends;
    private final Audit audit;
    private final Clock clock;

    Holds(JdbcClient database, DocumentEnds ends, Audit audit, Clock clock) {
        this.database = database;
        this.ends = ends;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps a document, even one in the trash, until the hold is released. Several may hold the same one.
     *
     * @param named the id of the document, as it stands in the address of its page
     */
    public UUID place(String named, String reason, Reader reader) {
        reader.mustBeAllowed(reader.isAdministrator());
        if (!named.strip().matches("[0-9a-fA-F-]{36}")) {
            throw new InvalidException(FieldError.of("document", "safekeeping.hold.document.form"));
        }
        return place(DocumentId.of(named.strip()), reason, reader.person());
    }

    /** The same for features that decide for themselves who may. */
    public UUID place(DocumentId document, String reason, PersonId by) {
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new InvalidException(FieldError.of("reason", "safekeeping.hold.reason.form", LONGEST_REASON));
        }
        ends.hold(document);
        var id = UUID.randomUUID();
        database.sql("insert into document_hold (id, document, reason, placed_by, placed_at)"
                        + " values (:id, :document, :reason, :by, :now)")
                .param("id", id)
                .param("document", document.id())
                .param("reason", reason.strip())
                .param("by", by.id())
                .param("now", Sql.time(clock.instant().truncatedTo(MICROS)))
                .update();
        record("document.held", document, id, by);
        return id;
    }

    /** Releases one hold; the document may be deleted again once there is no other. */
    public void release(UUID id, Reader reader) {
        reader.mustBeAllowed(reader.isAdministrator());
        release(id, reader.person());
    }

    /** The same for features that decide for themselves who may. */
    public void release(UUID id, PersonId by) {
        var hold = find(id);
        var released = database.sql("update document_hold set released_by = :by, released_at = :now"
                        + " where id = :id and released_at is null")
                .param("by", by.id())
                .param("now", Sql.time(clock.instant().truncatedTo(MICROS)))
                .param("id", id)
                .update();
        if (released == 1) {
            var left = database.sql(
                            "select count(*) from document_hold where document = :document and released_at is null")
                    .param("document", hold.document().id())
                    .query(Long.class)
                    .single();
            if (left == 0) {
                ends.release(hold.document());
            }
            record("document.released", hold.document(), id, by);
        }
    }

    /** The holds that count, the newest first; for administrators. */
    @Transactional(readOnly = true)
    public List<Hold> active(Reader reader) {
        reader.mustBeAllowed(reader.isAdministrator());
        return database.sql("select * from document_hold where released_at is null order by placed_at desc limit :most")
                .param("most", SHOWN)
                .query(Holds::hold)
                .list();
    }

    /** Why a document is held: for features that decide for themselves who may know. */
    @Transactional(readOnly = true)
    public List<Hold> of(DocumentId document) {
        return database.sql("select * from document_hold where document = :document and released_at is null"
                        + " order by placed_at, id")
                .param("document", document.id())
                .query(Holds::hold)
                .list();
    }

    /** Holds that were released go with their document; the audit trail remembers them. */
    @EventListener
    public void on(DocumentDeleting deleting) {
        database.sql("delete from document_hold where document = :document and released_at is not null")
                .param("document", deleting.document().id())
                .update();
    }

    private Hold find(UUID id) {
        return database.sql("select * from document_hold where id = :id")
                .param("id", id)
                .query(Holds::hold)
                .optional()
                .orElseThrow(() -> new NotFoundException(id));
    }

    private void record(String action, DocumentId document, UUID hold, PersonId by) {
        audit.record(by, action, "document:" + document, Map.of("hold", hold.toString()));
    }

    private static Hold hold(ResultSet row, int number) throws SQLException {
        return new Hold(
                row.getObject("id", UUID.class),
                new DocumentId(row.getObject("document", UUID.class)),
                row.getString("reason"),
                new PersonId(row.getObject("placed_by", UUID.class)),
                Sql.instant(row, "placed_at"),
                person(row.getObject("released_by", UUID.class)),
                Sql.instantOrNull(row, "released_at"));
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }
}
