package org.twinflow.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.twinflow.people.PersonId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.Sql;

/** What goes by mail, to whom, and what becomes of it. */
class MailTests extends NoticeScene {

    private static final Habits ALWAYS = new Habits(0, 0, 7, false);

    /** As the pages write them, in fewer words. */
    private static final LetterWriter PLAIN = letter -> new LetterWriter.Written(
            letter.kind() + " of " + letter.lines().size(),
            letter.lines() + "\n/n/" + letter.token(),
            "<p>" + letter.lines().size() + "</p>",
            "https://school.example/mail/unsubscribe/" + letter.token());

    @Autowired
    NoticeAddresses addresses;

    @Autowired
    MailWorker worker;

    @Autowired
    Bounces bounces;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private final String address = "h" + UUID.randomUUID() + "@lycee.example";
    private GreenMail server;
    private JavaMailSenderImpl sender;

    @BeforeEach
    void openAMailServer() {
        jdbc.sql("update notice set mail_at = null").update();
        jdbc.sql("delete from letter").update();
        server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(server.getSmtp().getPort());
        reach(teacher, address);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

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
    void triesAgainWhileTheServerIsAwayAndLeavesTheRestToAnAdministrator() {
        want(teacher, Channel.MAIL);
        give(teacher);
        server.stop();

        run();
        var waiting = letter(teacher);
        assertThat(waiting.state()).isEqualTo(LetterState.WAITING);
        assertThat(waiting.why()).isEqualTo("notices.mail.why.line");
        assertThat(waiting.dueAt()).isAfter(waiting.writtenAt());
        jdbc.sql("update letter set tries = 7, due_at = written_at").update();
        run();
        assertThat(letter(teacher).state()).isEqualTo(LetterState.FAILED);

        server.start();
        sender.setPort(server.getSmtp().getPort());
        var administrator = fixtures.reader(fixtures.anAdministrator());
        assertThatThrownBy(() -> outbox.retry(letter(teacher).id(), fixtures.reader(coordinator)))
                .isInstanceOf(ForbiddenException.class);
        outbox.retry(letter(teacher).id(), administrator);
        run();
        assertThat(mails(address)).hasSize(1);
        assertThatThrownBy(() -> outbox.retry(letter(teacher).id(), administrator))
                .isInstanceOf(RefusedException.class);
        assertThat(outbox.counts(administrator)).containsEntry(LetterState.SENT, 1L);
    }

    @Test
    void takesALetterThatANodeHasLeftBehindWithTheSameMessageId() throws Exception {
        want(teacher, Channel.MAIL);
        give(teacher);
        run();
        var first = mails(address).getFirst().getMessageID();
        jdbc.sql("update letter set state = 'WAITING', leased_until = written_at, due_at = written_at")
                .update();

        run();

        assertThat(mails(address)).hasSize(2);
        assertThat(mails(address).getLast().getMessageID()).isEqualTo(first);
    }

    @Test
    void takesNoteOfAnAddressThatIsGoneAndAsksSomebodyWhoKnowsThePerson() throws Exception {
        want(teacher, Channel.MAIL);
        give(teacher);
        run();
        var token = token(teacher);

        bounces.take("b." + token, report("4.2.2", "delayed"));
        bounces.take(
                "b." + token, Files.writeString(folder.resolve("away.eml"), "Subject: Away\r\n\r\nI am away.\r\n"));
        assertThat(letter(teacher).state()).isEqualTo(LetterState.SENT);
        bounces.take("b." + token, report("5.1.1", "failed"));
        bounces.take("b." + token, report("5.1.1", "failed"));

        assertThat(letter(teacher).state()).isEqualTo(LetterState.BOUNCED);
        assertThat(addresses.of(fixtures.reader(teacher)).orElseThrow().hasFailed())
                .isTrue();
        assertThat(kinds(teacher)).containsOnlyOnce(NoticeKind.ADDRESS_FAILED);
        assertThat(inbox.keys(coordinator, project)).containsExactly("findAnotherWay");
        give(teacher);
        run();
        assertThat(mails(address)).hasSize(1);

        reach(teacher, "new" + address);
        assertThat(inbox.keys(coordinator, project)).isEmpty();
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

    private void run() {
        worker.run(sender, PLAIN);
    }

    private void want(PersonId person, Channel channel) {
        preferences.change(Map.of(NoticeKind.TASK_ASSIGNED, channel), ALWAYS, fixtures.reader(person));
    }

    private void reach(PersonId person, String at) {
        addresses.change(at, fixtures.reader(person));
        addresses.confirm(token(person), fixtures.reader(person));
        jdbc.sql("delete from letter where kind = 'CONFIRM'").update();
    }

    private void confirmed(PersonId person, String at) {
        jdbc.sql("""
                insert into mail_recipient (person, address, asked_at, confirmed_at)
                values (:person, :address, :now, :now)""")
                .param("person", person.id())
                .param("address", at)
                .param("now", Sql.time(Instant.parse("2026-01-05T12:00:00Z")))
                .update();
    }

    private LetterRow letter(PersonId person) {
        return jdbc.sql("select * from letter where person = :person order by written_at desc fetch first 1 rows only")
                .param("person", person.id())
                .query((row, at) -> LetterRow.of(row))
                .single();
    }

    private String token(PersonId person) {
        return letter(person).token();
    }

    private List<MimeMessage> mails(String to) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> header(mail).contains(to.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private List<String> subjects(String to) {
        return mails(to).stream()
                .map(mail -> {
                    try {
                        return mail.getSubject();
                    } catch (jakarta.mail.MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private static String header(MimeMessage mail) {
        try {
            return String.valueOf(mail.getHeader("To", null));
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String body(MimeMessage mail) throws Exception {
        var out = new java.io.ByteArrayOutputStream();
        mail.writeTo(out);
        return out.toString(StandardCharsets.UTF_8).replace("=\r\n", "");
    }

    private Path report(String status, String action) throws Exception {
        return Files.writeString(
                folder.resolve("report.eml"), """
                From: MAILER-DAEMON@mail.example
                Subject: Undelivered
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                Nobody is there.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mail.example

                Final-Recipient: rfc822; somebody@lycee.example
                Action: %s
                Status: %s

                --b--
                """.formatted(action, status).replace("\n", "\r\n"));
    }
}
