package org.twinflow.previews;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.documents.DocumentDeleting;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.DocumentRead;
import org.twinflow.documents.DocumentState;

/**
 * The versions that wait for their preview, in rows. The latest comes first: somebody is looking at it, while the thousand
 * of an import can wait.
 */
@Component
@Transactional
class PreviewQueue {

    private static final Duration PAUSE = Duration.ofSeconds(20);

    private final JdbcClient database;
    private final PreviewsProperties properties;
    private final Clock clock;

    PreviewQueue(JdbcClient database, PreviewsProperties properties, Clock clock) {
        this.database = database;
        this.properties = properties;
        this.clock = clock;
    }

    /** After the reading and in its transaction: what a file is, and whether it may be shown, is known only then. */
    @EventListener
    void on(DocumentRead read) {
        if (read.state() == DocumentState.QUARANTINED) {
            delete(read.document(), read.version());
        } else {
            ask(read.document(), read.version());
        }
    }

    /** What is deleted needs no preview. */
    @EventListener
    void on(DocumentDeleting deleting) {
        database.sql("delete from preview where document = :document")
                .param("document", deleting.document().id())
                .update();
    }

    void ask(DocumentId document, int version) {
        delete(document, version);
        database.sql("""
            insert into preview (document, version_number, state, pages, attempts, not_before, asked_at)
            values (:document, :version, 'WAITING', 0, 0, :now, :now)\
            """)
                .param("document", document.id())
                .param("version", version)
                .param("now", now())
                .update();
    }

    Optional<Assignment> take() {
        var lease = properties.node() + "/" + UUID.randomUUID();
        return database.sql("""
            select document, version_number, attempts from preview
            where state = 'WAITING' and not_before <= :now and (leased_until is null or leased_until < :now)
            order by asked_at desc fetch first 1 rows only\
            """)
                .param("now", now())
                .query((row, number) -> new Assignment(
                        new DocumentId(row.getObject(1, UUID.class)), row.getInt(2), row.getInt(3) + 1, lease))
                .optional()
                .filter(this::leased);
    }

    private boolean leased(Assignment work) {
        return database.sql("""
            update preview set leased_by = :lease, leased_until = :until, attempts = attempts + 1
            where document = :document and version_number = :version and state = 'WAITING'
            and (leased_until is null or leased_until < :now)\
            """)
                        .param("lease", work.lease())
                        .param("until", now().plus(properties.lease()))
                        .param("document", work.document().id())
                        .param("version", work.version())
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Writes down the end, unless the lease ran out and somebody else is at it. */
    void finish(Assignment work, Outcome outcome) {
        database.sql("""
            update preview set state = :state, reason = :reason, pages = :pages, leased_by = null,
            leased_until = null where leased_by = :lease\
            """)
                .param("state", outcome.reason() == null ? "MADE" : "NONE")
                .param("reason", outcome.reason())
                .param("pages", outcome.pages())
                .param("lease", work.lease())
                .update();
    }

    void giveBack(Assignment work) {
        database.sql("""
            update preview set leased_by = null, leased_until = null, not_before = :later
            where leased_by = :lease\
            """)
                .param("later", now().plus(PAUSE.multipliedBy(work.attempt())))
                .param("lease", work.lease())
                .update();
    }

    /** What this machine was drawing when it went down is to be drawn again. */
    void recover() {
        database.sql("update preview set leased_by = null, leased_until = null where leased_by like :mine")
                .param("mine", properties.node() + "/%")
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Found> find(DocumentId document, int version) {
        return database.sql("""
            select state, reason, pages from preview where document = :document and version_number = :version\
            """)
                .param("document", document.id())
                .param("version", version)
                .query((row, number) -> new Found(
                        PreviewState.valueOf(row.getString(1)), Optional.ofNullable(row.getString(2)), row.getInt(3)))
                .optional();
    }

    @Transactional(readOnly = true)
    public long waiting() {
        return database.sql("select count(*) from preview where state = 'WAITING'")
                .query(Long.class)
                .single();
    }

    /** A row as it stands. */
    record Found(PreviewState state, Optional<String> reason, int pages) {}

    private void delete(DocumentId document, int version) {
        database.sql("delete from preview where document = :document and version_number = :version")
                .param("document", document.id())
                .param("version", version)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
