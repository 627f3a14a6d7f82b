package org.twinflow.safekeeping;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;
import org.twinflow.documents.ContentId;
import org.twinflow.documents.ContentState;
import org.twinflow.shared.Sql;

/** The rows that say when each content was last read, and how it was found. */
@Component
class ContentChecks {

    private static final RowMapper<ContentId> CONTENT =
            (row, number) -> new ContentId(row.getString("hash"), row.getObject("key_id", UUID.class));

    private final JdbcClient database;

    ContentChecks(JdbcClient database) {
        this.database = database;
    }

    /** The hashes with a row between these two, the second one included. */
    List<String> between(String after, String until) {
        return database.sql("select hash from content_check where hash > :after and hash <= :until order by hash")
                .param("after", after)
                .param("until", until)
                .query(Sql::first)
                .list();
    }

    /** Two may add the same one at once; the later then finds it there. */
    @Retryable(includes = DuplicateKeyException.class, maxRetries = 2, delay = 20)
    void add(ContentId content) {
        database.sql("""
            insert into content_check (hash, key_id, state) select :hash, cast(:key as uuid), :state
            where not exists (select 1 from content_check where hash = :hash)\
            """)
                .param("hash", content.hash())
                .param("key", key(content))
                .param("state", ContentState.WHOLE.name())
                .update();
    }

    void remove(Collection<String> hashes) {
        if (!hashes.isEmpty()) {
            database.sql("delete from content_check where hash in (:hashes)")
                    .param("hashes", hashes)
                    .update();
        }
    }

    /** Those that have waited the longest to be read. */
    List<ContentId> due(int most) {
        return database.sql("select hash, key_id from content_check order by verified_at nulls first, hash limit :most")
                .param("most", most)
                .query(CONTENT)
                .list();
    }

    /** Those that were found damaged or missing. */
    List<ContentId> failed(int most) {
        return database.sql("select hash, key_id from content_check where state <> 'WHOLE' order by since limit :most")
                .param("most", most)
                .query(CONTENT)
                .list();
    }

    /**
     * Notes how a content was found.
     *
     * @param verified whether it was read in full
     * @return whether it was found to be broken that was not known to be
     */
    boolean note(ContentId content, ContentState state, boolean verified, Instant now) {
        if (verified) {
            database.sql("update content_check set verified_at = :now where hash = :hash")
                    .param("now", Sql.time(now))
                    .param("hash", content.hash())
                    .update();
        }
        if (state(content).filter(state::equals).isPresent()) {
            return false;
        }
        add(content);
        return changed(content, state, now) && state != ContentState.WHOLE;
    }

    /** Asks and writes in one statement, so that of several at once only one finds it changed. */
    private boolean changed(ContentId content, ContentState state, Instant now) {
        return database.sql(
                                "update content_check set state = :state, since = :now where hash = :hash and state <> :state")
                        .param("state", state.name())
                        .param("now", Sql.time(now))
                        .param("hash", content.hash())
                        .update()
                == 1;
    }

    Optional<ContentState> state(ContentId content) {
        return database.sql("select state from content_check where hash = :hash")
                .param("hash", content.hash())
                .query(Sql::first)
                .optional()
                .map(ContentState::valueOf);
    }

    Instant since(ContentId content) {
        return Objects.requireNonNull(database.sql("select since from content_check where hash = :hash")
                .param("hash", content.hash())
                .query((row, number) -> Sql.instant(row, "since"))
                .single());
    }

    long count(ContentState state) {
        return number("select count(*) from content_check where state = '" + state.name() + "'");
    }

    long unread() {
        return number("select count(*) from content_check where verified_at is null");
    }

    @Nullable Instant oldest() {
        return database.sql("select min(verified_at) as oldest from content_check")
                .query((row, number) -> Optional.ofNullable(Sql.instantOrNull(row, "oldest")))
                .single()
                .orElse(null);
    }

    void asideSince(ContentId content, long size, Instant now) {
        forgetAside(content);
        database.sql("insert into content_orphan (hash, key_id, content_size, aside_since)"
                        + " values (:hash, cast(:key as uuid), :size, :now)")
                .param("hash", content.hash())
                .param("key", key(content))
                .param("size", size)
                .param("now", Sql.time(now))
                .update();
    }

    List<ContentId> asideBefore(Instant time) {
        return database.sql("select hash, key_id from content_orphan where aside_since < :time")
                .param("time", Sql.time(time))
                .query(CONTENT)
                .list();
    }

    void forgetAside(ContentId content) {
        database.sql("delete from content_orphan where hash = :hash")
                .param("hash", content.hash())
                .update();
    }

    /** The persons' keys under which something lies that was taken out of use. */
    Set<UUID> asideKeys() {
        return Set.copyOf(database.sql("select distinct key_id from content_orphan where key_id is not null")
                .query(UUID.class)
                .list());
    }

    long aside() {
        return number("select count(*) from content_orphan");
    }

    private long number(String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    private static @Nullable String key(ContentId content) {
        var key = content.key();
        return key == null ? null : key.toString();
    }
}
