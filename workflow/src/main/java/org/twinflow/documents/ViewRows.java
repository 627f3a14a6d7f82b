package org.twinflow.documents;

import static java.time.temporal.ChronoUnit.MICROS;

import jakarta.annotation.PreDestroy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.twinflow.people.PersonId;

/**
 * Writes down who saw what, after the answer and not in its transaction: reads stay reads. Several looks within a few
 * seconds are one row written once; what a crash loses of these seconds is no paper.
 */
@Component
class ViewRows {

    private static final Logger LOG = LoggerFactory.getLogger(ViewRows.class);

    /** Beyond this, whoever looks waits for nothing and is not counted. */
    private static final int MOST_WAITING = 50_000;

    private static final String MERGE = """
        merge into document_view v
        using (select cast(:document as uuid) as document, cast(:version as integer) as version_number,
                      cast(:person as uuid) as person) n
        on (v.document = n.document and v.version_number = n.version_number and v.person = n.person)
        when matched then update set last_seen = :last
        when not matched then insert (document, version_number, person, first_seen, last_seen)
             values (n.document, n.version_number, n.person, :first, :last)\
        """;

    private final JdbcClient database;
    private final Clock clock;
    private final ConcurrentHashMap<Key, Span> waiting = new ConcurrentHashMap<>();

    ViewRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void note(DocumentId document, int version, PersonId person) {
        if (waiting.size() < MOST_WAITING) {
            var now = clock.instant().truncatedTo(MICROS);
            waiting.merge(
                    new Key(document.id(), version, person.id()),
                    new Span(now, now),
                    (former, later) -> new Span(former.first(), later.last()));
        }
    }

    List<Row> of(DocumentId document) {
        return database.sql(
                        "select version_number, person, first_seen, last_seen from document_view where document = ?")
                .param(document.id())
                .query(ViewRows::row)
                .list();
    }

    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    @PreDestroy
    void write() {
        waiting.keySet().forEach(key -> {
            var span = waiting.remove(key);
            if (span != null) {
                write(key, span);
            }
        });
    }

    private void write(Key key, Span span) {
        try {
            database.sql(MERGE)
                    .param("document", key.document())
                    .param("version", key.version())
                    .param("person", key.person())
                    .param("first", span.first().atOffset(ZoneOffset.UTC))
                    .param("last", span.last().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DataIntegrityViolationException e) {
            LOG.debug("Another machine was faster, or {} version {} is gone", key.document(), key.version());
        } catch (DataAccessException e) {
            LOG.warn("Not written down who saw {} version {}: {}", key.document(), key.version(), e.toString());
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getInt(1),
                new PersonId(row.getObject(2, UUID.class)),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getObject(4, OffsetDateTime.class).toInstant());
    }

    /** Who saw which version when. */
    record Row(int version, PersonId person, Instant first, Instant last) {}

    private record Key(UUID document, int version, UUID person) {}

    private record Span(Instant first, Instant last) {}
}
