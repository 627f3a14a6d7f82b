package org.twinflow.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.people.PersonId;
import org.twinflow.shared.Sql;

/** The table of absences. */
@Component
class AbsenceRows {

    private final JdbcClient jdbc;

    AbsenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Absence absence, Instant now) {
        jdbc.sql("""
                insert into absence (id, person, deputy, starts_on, ends_on, in_force, made_at)
                values (:id, :person, :deputy, :from, :until, :inForce, :now)""")
                .param("id", absence.id())
                .param("person", absence.person().id())
                .param("deputy", absence.deputy().id())
                .param("from", absence.from())
                .param("until", absence.until())
                .param("inForce", absence.inForce())
                .param("now", Sql.time(now))
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from absence where id = :id").param("id", id).update();
    }

    void putInForce(UUID id, boolean inForce) {
        jdbc.sql("update absence set in_force = :inForce where id = :id")
                .param("inForce", inForce)
                .param("id", id)
                .update();
    }

    Optional<Absence> find(UUID id) {
        return jdbc.sql("select * from absence where id = :id")
                .param("id", id)
                .query((row, number) -> absence(row))
                .optional();
    }

    /** Those of a person that end on that day or later, the first in front. */
    List<Absence> of(PersonId person, LocalDate day) {
        return jdbc.sql("select * from absence where person = :person and ends_on >= :day order by starts_on, id")
                .param("person", person.id())
                .param("day", day)
                .query((row, number) -> absence(row))
                .list();
    }

    /** Those in which a person stands in, ending on that day or later. */
    List<Absence> byDeputy(PersonId deputy, LocalDate day) {
        return jdbc.sql("select * from absence where deputy = :deputy and ends_on >= :day order by starts_on, id")
                .param("deputy", deputy.id())
                .param("day", day)
                .query((row, number) -> absence(row))
                .list();
    }

    /** Those that may have to come into force or end. */
    List<Absence> open(LocalDate day) {
        return jdbc.sql("select * from absence where in_force = true or ends_on >= :day order by starts_on, id")
                .param("day", day)
                .query((row, number) -> absence(row))
                .list();
    }

    Optional<PersonId> deputyOf(PersonId person) {
        return jdbc
                .sql("select deputy from absence where person = :person and in_force = true order by starts_on, id")
                .param("person", person.id())
                .query((row, number) -> new PersonId(Sql.id(row, "deputy")))
                .list()
                .stream()
                .findFirst();
    }

    private static Absence absence(ResultSet row) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                new PersonId(Sql.id(row, "person")),
                new PersonId(Sql.id(row, "deputy")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getBoolean("in_force"));
    }
}
