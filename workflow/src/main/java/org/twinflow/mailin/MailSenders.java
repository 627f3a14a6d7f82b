package org.twinflow.mailin;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.audit.Audit;
import org.twinflow.people.PersonId;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

/** The addresses that people write from, each as the person says it; pupils have none. */
@Service
@Transactional
public class MailSenders {

    private static final int LONGEST = 254;

    private final JdbcClient database;
    private final Audit audit;
    private final MailInProperties properties;

    MailSenders(JdbcClient database, Audit audit, MailInProperties properties) {
        this.database = database;
        this.audit = audit;
        this.properties = properties;
    }

    /** Whether the reader may have one: mail is taken, and the reader is no pupil. */
    public boolean mayHave(Reader reader) {
        return properties.isOn() && !isPupil(reader);
    }

    /** Null where the reader has none. */
    @Transactional(readOnly = true)
    public @Nullable String of(Reader reader) {
        return database.sql("select address from mail_sender where person = :person")
                .param("person", reader.person().id())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** @param address empty for none */
    public void change(String address, Reader reader) {
        if (!properties.isOn()) {
            throw new NotFoundException("mail");
        }
        if (isPupil(reader)) {
            throw new ForbiddenException("mailin.sender.pupil");
        }
        var clean = address.strip().toLowerCase(Locale.ROOT);
        if (!clean.isEmpty()
                && (clean.length() > LONGEST || !clean.matches("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\"]+"))) {
            throw new InvalidException(FieldError.of("mail", "mailin.sender.form"));
        }
        database.sql("delete from mail_sender where person = :person")
                .param("person", reader.person().id())
                .update();
        if (!clean.isEmpty()) {
            database.sql("insert into mail_sender (person, address) values (:person, :address)")
                    .param("person", reader.person().id())
                    .param("address", clean)
                    .update();
        }
        audit.record(reader.person(), "mail-in.sender-changed", "person:" + reader.person(), Map.of());
    }

    /** All who say that they write from there; it is theirs to say, so several may. */
    List<PersonId> from(String address) {
        return database
                .sql("select person from mail_sender where address = :address")
                .param("address", address.toLowerCase(Locale.ROOT))
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    static boolean isPupil(Reader reader) {
        return reader.grants().stream()
                .map(held -> held.role())
                .anyMatch(role -> role == Role.PUPIL || role == Role.PUPIL_ADMIN);
    }
}
