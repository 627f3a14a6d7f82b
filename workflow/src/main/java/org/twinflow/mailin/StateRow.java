package org.twinflow.mailin;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.shared.Sql;

/** How the mailbox was found the last time, for all nodes. */
@Component
@Transactional
class StateRow {

    private final JdbcClient database;
    private final MailInProperties properties;

    StateRow(JdbcClient database, MailInProperties properties) {
        this.database = database;
        this.properties = properties;
    }

    @Transactional(readOnly = true)
    MailboxState state() {
        var read = !properties.host().isEmpty();
        return row(read).orElseGet(() -> new MailboxState(read, null, null, null, 0, 0));
    }

    void well(Mailbox.Round round, Instant now) {
        var before = state();
        write(now, now, null, round.waiting(), before.unaddressed() + round.unaddressed());
    }

    void failed(String why, Instant now) {
        var before = state();
        write(now, before.wellAt(), why, before.waiting(), before.unaddressed());
    }

    private Optional<MailboxState> row(boolean read) {
        return database.sql("select looked_at, well_at, why, waiting, unaddressed from mailbox_state where id = 1")
                .query((row, number) -> new MailboxState(
                        read,
                        Sql.instantOrNull(row, "looked_at"),
                        Sql.instantOrNull(row, "well_at"),
                        row.getString("why"),
                        row.getInt("waiting"),
                        row.getInt("unaddressed")))
                .optional();
    }

    private void write(Instant now, @Nullable Instant well, @Nullable String why, int waiting, int unaddressed) {
        database.sql("delete from mailbox_state where id = 1").update();
        database.sql("""
                        insert into mailbox_state (id, looked_at, well_at, why, waiting, unaddressed)
                        values (1, :now, :well, :why, :waiting, :unaddressed)""")
                .param("now", Sql.time(now))
                .param("well", well == null ? null : Sql.time(well))
                .param("why", why)
                .param("waiting", waiting)
                .param("unaddressed", unaddressed)
                .update();
    }
}
