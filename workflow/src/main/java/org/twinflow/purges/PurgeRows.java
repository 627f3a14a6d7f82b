package org.twinflow.purges;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.safekeeping.RetentionClass;
import org.twinflow.shared.Sql;

/** The rows of who has looked at what, and of what officers hold. */
@Component
class PurgeRows {

    private final JdbcClient database;

    PurgeRows(JdbcClient database) {
        this.database = database;
    }

    record Check(PersonId by, Instant at) {}

    void check(MobilityId mobility, RetentionClass kind, SchoolId school, PersonId by, Instant now) {
        database.sql("insert into purge_check (mobility, retention_class, school, checked_by, checked_at)"
                        + " values (:mobility, :kind, :school, :by, :now)")
                .param("mobility", mobility.id())
                .param("kind", kind.name())
                .param("school", school.id())
                .param("by", by.id())
                .param("now", Sql.time(now.truncatedTo(MICROS)))
                .update();
    }

    Map<SchoolId, Check> checks(MobilityId mobility, RetentionClass kind) {
        var checks = new HashMap<SchoolId, Check>();
        database.sql("select school, checked_by, checked_at from purge_check"
                        + " where mobility = :mobility and retention_class = :kind")
                .param("mobility", mobility.id())
                .param("kind", kind.name())
                .query(row -> {
                    checks.put(
                            new SchoolId(row.getObject("school", UUID.class)),
                            new Check(
                                    new PersonId(row.getObject("checked_by", UUID.class)),
                                    Sql.instant(row, "checked_at")));
                });
        return checks;
    }

    void hold(UUID hold, DossierId dossier, RetentionClass kind) {
        database.sql("insert into purge_hold (hold, dossier, retention_class) values (:hold, :dossier, :kind)")
                .param("hold", hold)
                .param("dossier", dossier.id())
                .param("kind", kind.name())
                .update();
    }

    /** The holds that officers placed on the papers of a traveller and that still count. */
    List<UUID> holds(DossierId dossier, RetentionClass kind) {
        return database.sql("""
                select p.hold from purge_hold p join document_hold h on h.id = p.hold
                where p.dossier = :dossier and p.retention_class = :kind and h.released_at is null order by p.hold""")
                .param("dossier", dossier.id())
                .param("kind", kind.name())
                .query((row, at) -> Objects.requireNonNull(row.getObject("hold", UUID.class)))
                .list();
    }
}
