package org.twinflow.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.Sql;

/** What goes by mail, and to whom. */
class MailTests extends MailScene {

    @Test
    void asksFirstWhetherAnAddressReachesThePerson() {
        addresses.change("P@Szkola.example", fixtures.reader(partner));
        want(partner, Channel.MAIL);
        give(partner);

        run();

        assertThat(subjects("p@szkola.example")).containsExactly("CONFIRM of 0");
        var token = token(partner);
        assertThatThrownBy(() -> addresses.confirm(token, fixtures.reader(teacher)))
                .isInstanceOf(NotFoundException.class);
        addresses.confirm(token, fixtures.reader(partner));
        give(partner);
        run();
        assertThat(subjects("p@szkola.example")).containsExactly("CONFIRM of 0", "NOTICE of 1");
        assertThatThrownBy(() -> addresses.change("nowhere", fixtures.reader(partner)))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void saysAtOnceWhatIsToBeSaidAndNothingThatPeopleWrote() throws Exception {
        want(teacher, Channel.MAIL);
        give(teacher);

        run();
        run();

        var mail = mails(address).getFirst();
        assertThat(mails(address)).hasSize(1);
        assertThat(body(mail)).contains("Do task", "Rivers that join us").doesNotContain("recorders");
        assertThat(mail.getMessageID()).isEqualTo("<" + letter(teacher).id() + "@school.example>");
        assertThat(mail.getHeader("List-Unsubscribe", null)).contains("/mail/unsubscribe/" + token(teacher));
        assertThat(mail.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("Return-Path", null)).contains("inbox+b." + token(teacher) + "@school.example");
        assertThat(letter(teacher).state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void sendsNothingOfWhatIsDoneOrRead() {
        want(teacher, Channel.MAIL);
        give(teacher);
        inbox.complete(teacher, project, "doTask", Map.of("result", "Placed."));

        run();

        assertThat(mails(address)).isEmpty();
    }

    @Test
    void leavesPeopleInPeaceAndSendsAfterwards() {
        want(teacher, Channel.MAIL);
        var now = LocalTime.now(ZoneId.of("Europe/Paris"));
        var from = (now.toSecondOfDay() / 60 + 24 * 60 - 5) % (24 * 60);
        preferences.change(
                Map.of(NoticeKind.TASK_ASSIGNED, Channel.MAIL),
                new Habits(from, (from + 60) % (24 * 60), 7, false),
                fixtures.reader(teacher));
        give(teacher);

        run();
        assertThat(mails(address)).isEmpty();
        preferences.change(Map.of(NoticeKind.TASK_ASSIGNED, Channel.MAIL), ALWAYS, fixtures.reader(teacher));
        jdbc.sql("update notice set mail_at = created_at where mail_at is not null")
                .update();
        run();

        assertThat(mails(address)).hasSize(1);
    }

    @Test
    void bringsAllOfADayInOneMail() throws Exception {
        want(teacher, Channel.DIGEST);
        give(teacher);
        give(teacher);
        run();
        assertThat(mails(address)).isEmpty();

        jdbc.sql("update notice set created_at = :then, mail_at = :then where person = :person")
                .param("then", Sql.time(Instant.parse("2026-01-05T12:00:00Z")))
                .param("person", teacher.id())
                .update();
        run();
        run();

        assertThat(subjects(address)).containsExactly("DIGEST of 2");
    }

    /** At the lowest place: whatever stands in the tables. */
    @Test
    void sendsNothingToAPupil() {
        assertThatThrownBy(() -> addresses.change("child@lycee.example", fixtures.reader(pupil)))
                .isInstanceOf(ForbiddenException.class);
        want(pupil, Channel.MAIL);
        confirmed(pupil, "child@lycee.example");
        give(pupil);
        jdbc.sql("""
                insert into letter (id, token, person, kind, state, written_at, due_at, tries)
                values (:id, :token, :person, 'CONFIRM', 'WAITING', :now, :now, 0)""")
                .param("id", UUID.randomUUID())
                .param("token", "t" + UUID.randomUUID())
                .param("person", pupil.id())
                .param("now", Sql.time(java.time.Clock.systemUTC().instant()))
                .update();

        run();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(letter(pupil).state()).isEqualTo(LetterState.DROPPED);
        assertThat(unread(pupil)).isEqualTo(1);
    }

    @Test
    void stopsByOneClickAndGoesOnWhenThePersonWants() {
        want(teacher, Channel.MAIL);
        give(teacher);
        run();
        addresses.stop(token(teacher));
        give(teacher);
        run();
        assertThat(mails(address)).hasSize(1);
        assertThat(unread(teacher)).isEqualTo(2);

        addresses.resume(fixtures.reader(teacher));
        give(teacher);
        run();

        assertThat(mails(address)).hasSize(2);
        assertThatThrownBy(() -> addresses.stop("guess")).isInstanceOf(NotFoundException.class);
    }
}
