package org.twinflow.drafts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.twinflow.access.Reader;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.Sql;

/**
 * Keeps what people type into the forms of pages until they send it, so that a closed window or a lost session loses
 * nothing. Each sees only their own; the form itself decides whether what it is sent is allowed.
 */
@Service
public class FormDrafts {

    /** How long what is not sent is kept. */
    public static final Duration KEPT = Duration.ofDays(14);

    /** Of how many forms a person's words are kept; those of the oldest go first. */
    static final int MOST = 40;

    private static final int LONGEST_PATH = 300;
    private static final int LONGEST = 100_000;
    private static final int LONGEST_BASE = 64;

    private final JdbcClient jdbc;
    private final Clock clock;

    FormDrafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The reader's own for those forms. */
    public List<FormDraft> of(Reader reader, Collection<String> forms) {
        return forms.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select form, fields, base, kept_at from form_draft
                        where person = :person and form in (:forms) and kept_at >= :since order by form""")
                        .param("person", reader.person().id())
                        .param("forms", forms)
                        .param("since", Sql.time(clock.instant().minus(KEPT)))
                        .query((row, number) -> new FormDraft(
                                row.getString("form"),
                                row.getString("fields"),
                                row.getString("base"),
                                Sql.instant(row, "kept_at")))
                        .list();
    }

    /**
     * Keeps what the form holds now instead of what it held before.
     *
     * @return when
     * @throws InvalidException if it is too long to be kept
     */
    public Instant keep(Reader reader, String form, String fields, String base) {
        check(form, fields, base);
        var now = clock.instant();
        if (!update(reader, form, fields, base, now)) {
            insert(reader, form, fields, base, now);
        }
        return now;
    }

    /** Forgets what was typed: it was sent, or thrown away. */
    public void drop(Reader reader, String form) {
        jdbc.sql("delete from form_draft where person = :person and form = :form")
                .param("person", reader.person().id())
                .param("form", form)
                .update();
    }

    @Scheduled(cron = "${twinflow.drafts.cron:0 50 2 * * *}")
    void forgetOld() {
        jdbc.sql("delete from form_draft where kept_at < :since")
                .param("since", Sql.time(clock.instant().minus(KEPT)))
                .update();
    }

    private static void check(String form, String fields, String base) {
        if (!form.startsWith("/") || form.length() > LONGEST_PATH || base.length() > LONGEST_BASE) {
            throw new InvalidException(FieldError.of("form", "drafts.wrong"));
        }
        if (fields.length() > LONGEST) {
            throw new InvalidException(FieldError.of("fields", "drafts.long"));
        }
    }

    private boolean update(Reader reader, String form, String fields, String base, Instant now) {
        return jdbc.sql("""
                        update form_draft set fields = :fields, base = :base, kept_at = :now
                        where person = :person and form = :form""")
                        .param("fields", fields)
                        .param("base", base)
                        .param("now", Sql.time(now))
                        .param("person", reader.person().id())
                        .param("form", form)
                        .update()
                == 1;
    }

    /** Two windows may write at the same moment; the later words stay. */
    private void insert(Reader reader, String form, String fields, String base, Instant now) {
        makeRoom(reader);
        try {
            jdbc.sql("""
                    insert into form_draft (person, form, fields, base, kept_at)
                    values (:person, :form, :fields, :base, :now)""")
                    .param("person", reader.person().id())
                    .param("form", form)
                    .param("fields", fields)
                    .param("base", base)
                    .param("now", Sql.time(now))
                    .update();
        } catch (DuplicateKeyException e) {
            update(reader, form, fields, base, now);
        }
    }

    private void makeRoom(Reader reader) {
        jdbc.sql("""
                select form from form_draft where person = :person order by kept_at desc, form offset :most rows""")
                .param("person", reader.person().id())
                .param("most", MOST - 1)
                .query(Sql::first)
                .list()
                .forEach(form -> drop(reader, form));
    }
}
