package org.twinflow.mailin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentId;
import org.twinflow.people.PersonId;
import org.twinflow.shared.Sql;

/** What is remembered of each mail, so that it is handled once and its refusal can be told. */
@Component
class Arrivals {

    private static final String ROW = "select id, project, level, arrived_at, state, tries, from_address, sender,"
            + " subject, why, why_facts from mail_arrival ";
    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_NAME = 200;

    private final JdbcClient database;

    Arrivals(JdbcClient database) {
        this.database = database;
    }

    /** A mail as its row says it. */
    record Row(UUID id, AudienceLevel level, int tries, ArrivedMail mail) {}

    /** The row of a mail, made unless it is there; each call counts as a try. */
    Row begin(MailAddress to, Letter letter, Instant now) {
        var found = find(to.project(), letter.digest());
        if (found.isEmpty()) {
            try {
                insert(to, letter, now);
            } catch (DuplicateKeyException another) {
                // another node has just read it, too
            }
            found = find(to.project(), letter.digest());
        }
        var row = found.orElseThrow();
        database.sql("update mail_arrival set tries = tries + 1 where id = :id")
                .param("id", row.id())
                .update();
        return row;
    }

    void sender(UUID id, PersonId sender) {
        database.sql("update mail_arrival set sender = :sender where id = :id")
                .param("sender", sender.id())
                .param("id", id)
                .update();
    }

    /** To be called in the transaction that keeps the document; fails if the part is there already. */
    void stored(UUID id, int number, String filename, DocumentId document) {
        part(id, number, filename, document, null);
    }

    void refused(UUID id, int number, String filename, Refusal why) {
        part(id, number, filename, null, why);
    }

    void end(UUID id, ArrivedMail.State state, @Nullable Refusal why) {
        database.sql("update mail_arrival set state = :state, why = :why, why_facts = :facts where id = :id")
                .param("state", state.name())
                .param("why", why == null ? null : why.code())
                .param("facts", why == null ? null : why.facts())
                .param("id", id)
                .update();
    }

    ArrivedMail.State state(UUID id) {
        return ArrivedMail.State.valueOf(database.sql("select state from mail_arrival where id = :id")
                .param("id", id)
                .query(String.class)
                .single());
    }

    List<ArrivedMail.Part> parts(UUID id) {
        return database.sql("select number, filename, document, why, why_facts from mail_part where arrival = :id"
                        + " order by number")
                .param("id", id)
                .query((row, number) -> part(row))
                .list();
    }

    /** The latest first. */
    List<Row> latest(UUID project, int most) {
        return database.sql(ROW + "where project = :project order by arrived_at desc, id limit :most")
                .param("project", project)
                .param("most", most)
                .query((row, number) -> row(row))
                .list();
    }

    /** Forgets who wrote what; that the mail was handled stays. */
    void forgetBefore(Instant time) {
        database.sql("""
                        update mail_arrival set from_address = null, subject = null
                        where arrived_at < :time and subject is not null""").param("time", Sql.time(time)).update();
    }

    private Optional<Row> find(UUID project, String digest) {
        return database.sql(ROW + "where project = :project and digest = :digest")
                .param("project", project)
                .param("digest", digest)
                .query((row, number) -> row(row))
                .optional();
    }

    private void insert(MailAddress to, Letter letter, Instant now) {
        database.sql("""
                        insert into mail_arrival (id, project, digest, level, arrived_at, state, tries, from_address,
                        subject) values (:id, :project, :digest, :level, :now, 'ARRIVING', 0, :from, :subject)""")
                .param("id", UUID.randomUUID())
                .param("project", to.project())
                .param("digest", letter.digest())
                .param("level", to.level().name())
                .param("now", Sql.time(now))
                .param("from", cut(letter.from(), LONGEST_ADDRESS))
                .param("subject", cut(letter.subject(), LONGEST_SUBJECT))
                .update();
    }

    private void part(UUID id, int number, String filename, @Nullable DocumentId document, @Nullable Refusal why) {
        database.sql("""
                        insert into mail_part (arrival, number, filename, document, why, why_facts)
                        values (:id, :number, :filename, :document, :why, :facts)""")
                .param("id", id)
                .param("number", number)
                .param("filename", cut(filename, LONGEST_NAME))
                .param("document", document == null ? null : document.id())
                .param("why", why == null ? null : why.code())
                .param("facts", why == null ? null : why.facts())
                .update();
    }

    private static Row row(ResultSet row) throws SQLException {
        var id = Sql.id(row, "id");
        var sender = Sql.idOrNull(row, "sender");
        var mail = new ArrivedMail(
                id,
                Sql.instant(row, "arrived_at"),
                ArrivedMail.State.valueOf(row.getString("state")),
                sender == null ? null : new PersonId(sender),
                row.getString("from_address"),
                row.getString("subject"),
                Refusal.read(row),
                List.of());
        return new Row(id, AudienceLevel.valueOf(row.getString("level")), row.getInt("tries"), mail);
    }

    private static ArrivedMail.Part part(ResultSet row) throws SQLException {
        var document = row.getObject("document", UUID.class);
        return new ArrivedMail.Part(
                row.getInt("number"),
                row.getString("filename"),
                document == null ? null : new DocumentId(document),
                Refusal.read(row));
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        return text == null || text.length() <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, longest - 1)));
    }
}
