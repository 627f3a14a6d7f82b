package org.twinflow.safekeeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.shared.Sql;

/** The record of the checks that ran. */
@Component
class CheckRuns {

    private final JdbcClient database;

    CheckRuns(JdbcClient database) {
        this.database = database;
    }

    UUID begin(Instant now) {
        var id = UUID.randomUUID();
        database.sql("""
                        insert into safekeeping_run (id, began_at, broke_off, in_use, verified, verified_bytes, damaged,
                        missing, set_aside, discarded) values (:id, :now, false, 0, 0, 0, 0, 0, 0, 0)""").param("id", id).param("now", Sql.time(now)).update();
        return id;
    }

    void end(UUID id, Tally tally, boolean brokeOff, Instant now) {
        database.sql("""
                        update safekeeping_run set ended_at = :now, broke_off = :brokeOff, in_use = :inUse,
                        verified = :verified, verified_bytes = :bytes, damaged = :damaged, missing = :missing,
                        set_aside = :setAside, discarded = :discarded where id = :id""")
                .param("now", Sql.time(now))
                .param("brokeOff", brokeOff)
                .param("inUse", tally.inUse)
                .param("verified", tally.verified)
                .param("bytes", tally.bytes)
                .param("damaged", tally.damaged)
                .param("missing", tally.missing)
                .param("setAside", tally.setAside)
                .param("discarded", tally.discarded)
                .param("id", id)
                .update();
    }

    Optional<CheckSummary> last() {
        return database.sql("select * from safekeeping_run order by began_at desc limit 1")
                .query(CheckRuns::summary)
                .optional();
    }

    void forgetBefore(Instant time) {
        database.sql("delete from safekeeping_run where began_at < :time")
                .param("time", Sql.time(time))
                .update();
    }

    private static CheckSummary summary(ResultSet row, int number) throws SQLException {
        return new CheckSummary(
                Sql.instant(row, "began_at"),
                Sql.instantOrNull(row, "ended_at"),
                row.getBoolean("broke_off"),
                row.getLong("in_use"),
                row.getLong("verified"),
                row.getLong("verified_bytes"),
                row.getLong("damaged"),
                row.getLong("missing"),
                row.getLong("set_aside"),
                row.getLong("discarded"));
    }

    /** What a check has counted so far. */
    static final class Tally {

        long inUse;
        long verified;
        long bytes;
        long damaged;
        long missing;
        long setAside;
        long discarded;
    }
}
