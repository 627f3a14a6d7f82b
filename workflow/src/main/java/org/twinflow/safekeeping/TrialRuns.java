package org.twinflow.safekeeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.shared.Sql;

/** The record of the backups that were restored for a try. */
@Component
class TrialRuns {

    private final JdbcClient database;

    TrialRuns(JdbcClient database) {
        this.database = database;
    }

    void keep(TrialRestore trial) {
        var problem = trial.problem();
        database.sql("""
                        insert into trial_restore (id, backup, began_at, ended_at, row_count, content_count, problem)
                        values (:id, :backup, :began, :ended, :rows, :contents, :problem)""")
                .param("id", UUID.randomUUID())
                .param("backup", trial.backup())
                .param("began", Sql.time(trial.beganAt()))
                .param("ended", Sql.time(trial.endedAt()))
                .param("rows", trial.rows())
                .param("contents", trial.contents())
                .param("problem", problem == null ? null : problem.name())
                .update();
    }

    Optional<TrialRestore> last() {
        return database.sql("select * from trial_restore order by began_at desc fetch first 1 rows only")
                .query(TrialRuns::trial)
                .optional();
    }

    void forgetBefore(Instant time) {
        database.sql("delete from trial_restore where began_at < :time")
                .param("time", Sql.time(time))
                .update();
    }

    private static TrialRestore trial(ResultSet row, int number) throws SQLException {
        var problem = row.getString("problem");
        return new TrialRestore(
                row.getString("backup"),
                Sql.instant(row, "began_at"),
                Sql.instant(row, "ended_at"),
                row.getLong("row_count"),
                row.getLong("content_count"),
                problem == null ? null : TrialRestore.Problem.valueOf(problem));
    }
}
