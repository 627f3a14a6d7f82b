package org.twinflow.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.people.PersonId;
import org.twinflow.shared.Sql;

/** Keeps where mail reaches people. */
@Component
class AddressRows {

    private final JdbcClient jdbc;

    AddressRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<MailAddress> of(PersonId person) {
        return jdbc.sql("select * from mail_recipient where person = :person")
                .param("person", person.id())
                .query((row, at) -> address(row))
                .optional();
    }

    Map<PersonId, MailAddress> of(Collection<PersonId> persons) {
        return persons.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select * from mail_recipient where person in (:persons)")
                        .param("persons", persons.stream().map(PersonId::id).toList())
                        .query((row, at) -> address(row))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(MailAddress::person, Function.identity()));
    }

    void ask(PersonId person, String address, Instant now) {
        forget(person);
        jdbc.sql("insert into mail_recipient (person, address, asked_at) values (:person, :address, :now)")
                .param("person", person.id())
                .param("address", address)
                .param("now", Sql.time(now))
                .update();
    }

    void forget(PersonId person) {
        jdbc.sql("delete from mail_recipient where person = :person")
                .param("person", person.id())
                .update();
    }

    void confirm(PersonId person, Instant now) {
        jdbc.sql(
                        "update mail_recipient set confirmed_at = :now, failed_at = null, failure = null where person = :person")
                .param("now", Sql.time(now))
                .param("person", person.id())
                .update();
    }

    void stop(PersonId person, Instant now) {
        jdbc.sql("update mail_recipient set stopped_at = :now where person = :person and stopped_at is null")
                .param("now", Sql.time(now))
                .param("person", person.id())
                .update();
    }

    void resume(PersonId person) {
        jdbc.sql("update mail_recipient set stopped_at = null where person = :person")
                .param("person", person.id())
                .update();
    }

    /** @return whether it was not known yet */
    boolean fail(PersonId person, String why, Instant now) {
        return jdbc.sql("""
                update mail_recipient set failed_at = :now, failure = :why
                where person = :person and failed_at is null""")
                        .param("now", Sql.time(now))
                        .param("why", why)
                        .param("person", person.id())
                        .update()
                == 1;
    }

    private static MailAddress address(ResultSet row) throws SQLException {
        return new MailAddress(
                new PersonId(Sql.id(row, "person")),
                row.getString("address"),
                Sql.instant(row, "asked_at"),
                Sql.instantOrNull(row, "confirmed_at"),
                Sql.instantOrNull(row, "stopped_at"),
                Sql.instantOrNull(row, "failed_at"),
                Sql.text(row, "failure"));
    }
}
