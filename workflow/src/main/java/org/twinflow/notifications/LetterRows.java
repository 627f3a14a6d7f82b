package org.twinflow.notifications;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.people.PersonId;
import org.twinflow.shared.Sql;

/** Writes and reads the outbox. */
@Component
class LetterRows {

    /** 160 bits: as long as nobody can guess, and short enough for an address. */
    private static final int SECRET = 20;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    LetterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID write(PersonId person, LetterKind kind, Instant now) {
        var id = UUID.randomUUID();
        var secret = new byte[SECRET];
        random.nextBytes(secret);
        jdbc.sql("""
                insert into letter (id, token, person, kind, state, written_at, due_at, tries)
                values (:id, :token, :person, :kind, 'WAITING', :written, :due, 0)""")
                .param("id", id)
                .param("token", HexFormat.of().formatHex(secret))
                .param("person", person.id())
                .param("kind", kind.name())
                .param("written", Sql.time(now))
                .param("due", Sql.time(now))
                .update();
        return id;
    }

    List<UUID> due(Instant now, int most) {
        return jdbc.sql("""
                select id from letter where state = 'WAITING' and due_at <= :now
                and (leased_until is null or leased_until < :lapsed) order by due_at fetch first :most rows only""")
                .param("now", Sql.time(now))
                .param("lapsed", Sql.time(now))
                .param("most", most)
                .query(Sql::firstId)
                .list();
    }

    /** Makes it this node's own for a while; of two that try at once, one succeeds. */
    Optional<LetterRow> lease(UUID id, Instant now, Duration lease) {
        var mine = jdbc.sql("""
                update letter set leased_until = :until, tries = tries + 1
                where id = :id and state = 'WAITING' and (leased_until is null or leased_until < :now)""")
                        .param("until", Sql.time(now.plus(lease)))
                        .param("id", id)
                        .param("now", Sql.time(now))
                        .update()
                == 1;
        return mine ? find(id) : Optional.empty();
    }

    Optional<LetterRow> find(UUID id) {
        return jdbc.sql("select * from letter where id = :id")
                .param("id", id)
                .query((row, at) -> LetterRow.of(row))
                .optional();
    }

    Optional<LetterRow> byToken(String token) {
        return jdbc.sql("select * from letter where token = :token")
                .param("token", token)
                .query((row, at) -> LetterRow.of(row))
                .optional();
    }

    void end(UUID id, LetterState state, @Nullable String why, Instant now) {
        jdbc.sql("update letter set state = :state, why = :why, ended_at = :now, leased_until = null where id = :id")
                .param("state", state.name())
                .param("why", why, java.sql.Types.VARCHAR)
                .param("now", Sql.time(now))
                .param("id", id)
                .update();
    }

    /** It did not go; it is tried again at that moment. */
    void again(UUID id, @Nullable String why, Instant then) {
        jdbc.sql(
                        "update letter set why = :why, due_at = :due, leased_until = null where id = :id and state = 'WAITING'")
                .param("why", why, java.sql.Types.VARCHAR)
                .param("due", Sql.time(then))
                .param("id", id)
                .update();
    }

    /** Tries a letter anew that failed or came back. */
    boolean revive(UUID id, Instant now) {
        return jdbc.sql("""
                update letter set state = 'WAITING', tries = 0, due_at = :now, ended_at = null, leased_until = null
                where id = :id and state in ('FAILED', 'BOUNCED')""").param("now", Sql.time(now)).param("id", id).update() == 1;
    }

    Map<LetterState, Long> counts() {
        var counts = new EnumMap<LetterState, Long>(LetterState.class);
        jdbc.sql("select state, count(*) as letters from letter group by state")
                .query((row, at) -> counts.put(LetterState.valueOf(row.getString("state")), row.getLong("letters")))
                .list();
        return counts;
    }

    List<LetterRow> page(@Nullable LetterState state, Instant beforeTime, UUID beforeId, int size) {
        return jdbc.sql("""
                select * from letter where (:any = true or state = :state)
                and (written_at < :before or (written_at = :same and id < :id))
                order by written_at desc, id desc fetch first :size rows only""")
                .param("any", state == null)
                .param("state", state == null ? "" : state.name())
                .param("before", Sql.time(beforeTime))
                .param("same", Sql.time(beforeTime))
                .param("id", beforeId)
                .param("size", size)
                .query((row, at) -> LetterRow.of(row))
                .list();
    }

    void forgetBefore(Instant then) {
        jdbc.sql("delete from letter where written_at < :then and state <> 'WAITING'")
                .param("then", Sql.time(then))
                .update();
    }
}
