package org.twinflow.notifications;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.twinflow.people.PersonId;
import org.twinflow.shared.Sql;

/** A server that takes mail, and a teacher whom it reaches. */
abstract class MailScene extends NoticeScene {

    static final Habits ALWAYS = new Habits(0, 0, 7, false);

    /** As the pages write them, in fewer words. */
    static final LetterWriter PLAIN = letter -> new LetterWriter.Written(
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

    final String address = "h" + UUID.randomUUID() + "@lycee.example";
    GreenMail server;
    JavaMailSenderImpl sender;

    @BeforeEach
    void openAMailServer() {
        jdbc.sql("update notice set mail_at = null where mail_at is not null").update();
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

    void run() {
        worker.run(sender, PLAIN);
    }

    void want(PersonId person, Channel channel) {
        preferences.change(Map.of(NoticeKind.TASK_ASSIGNED, channel), ALWAYS, fixtures.reader(person));
    }

    void reach(PersonId person, String at) {
        addresses.change(at, fixtures.reader(person));
        addresses.confirm(token(person), fixtures.reader(person));
        jdbc.sql("delete from letter where kind = 'CONFIRM'").update();
    }

    void confirmed(PersonId person, String at) {
        jdbc.sql("""
                insert into mail_recipient (person, address, asked_at, confirmed_at)
                values (:person, :address, :now, :now)""")
                .param("person", person.id())
                .param("address", at)
                .param("now", Sql.time(Instant.parse("2026-01-05T12:00:00Z")))
                .update();
    }

    LetterRow letter(PersonId person) {
        return jdbc.sql("select * from letter where person = :person order by written_at desc fetch first 1 rows only")
                .param("person", person.id())
                .query((row, at) -> LetterRow.of(row))
                .single();
    }

    String token(PersonId person) {
        return letter(person).token();
    }

    List<MimeMessage> mails(String to) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> header(mail).contains(to.toLowerCase(Locale.ROOT)))
                .toList();
    }

    List<String> subjects(String to) {
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

    static String header(MimeMessage mail) {
        try {
            return String.valueOf(mail.getHeader("To", null));
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String body(MimeMessage mail) throws Exception {
        var out = new java.io.ByteArrayOutputStream();
        mail.writeTo(out);
        return out.toString(StandardCharsets.UTF_8).replace("=\r\n", "");
    }

    Path report(String status, String action) throws Exception {
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
