package org.twinflow.mailin;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.util.unit.DataSize;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.Documents;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;

/** A mail server, and a project whose teacher writes to it. */
@SpringBootTest
abstract class MailScene {

    static final String INBOX = "inbox@school.example";

    @Autowired
    MailAddresses addresses;

    @Autowired
    MailSenders senders;

    @Autowired
    MailIn mailIn;

    @Autowired
    MailRounds rounds;

    @Autowired
    Postman postman;

    @Autowired
    Documents documents;

    @Autowired
    Fixtures fixtures;

    @TempDir
    Path folder;

    GreenMail server;
    GreenMailUser mailbox;
    final String from = "h" + UUID.randomUUID() + "@lycee.example";
    PersonId coordinator;
    PersonId teacher;
    PersonId pupil;
    PersonId stranger;
    ProjectId project;
    String address;

    @BeforeEach
    void openAProjectToMail() {
        server = new GreenMail(ServerSetup.IMAP.dynamicPort());
        server.start();
        mailbox = server.setUser(INBOX, INBOX, "secret");
        var school = fixtures.aSchool("FR");
        coordinator = fixtures.aTeacher(school);
        teacher = fixtures.aTeacher(school);
        pupil = fixtures.aPerson("pupil", school);
        stranger = fixtures.aTeacher(fixtures.aSchool("ES"));
        project = fixtures.aProject(coordinator, school);
        fixtures.admit(project, teacher, Role.TEACHER);
        fixtures.admit(project, pupil, Role.PUPIL);
        senders.change(from, reader(teacher));
        address = String.valueOf(
                addresses.renew(project.id(), reader(coordinator)).address());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    MailInProperties settings(String password, DataSize most, String authservId) {
        return new MailInProperties(
                INBOX,
                "localhost",
                server.getImap().getPort(),
                MailInProperties.Security.NONE,
                "",
                password,
                "INBOX",
                "Twinflow done",
                "Twinflow refused",
                Duration.ofDays(30),
                Duration.ofDays(90),
                most,
                Duration.ofSeconds(20),
                authservId,
                folder.resolve("spool"));
    }

    void look() {
        rounds.run(settings("secret", DataSize.ofMegabytes(5), ""));
    }

    void deliver(String mail) throws MessagingException {
        mailbox.deliver(message(mail));
    }

    static MimeMessage message(String mail) throws MessagingException {
        var bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    /** A mail with a text and these files, each given as its name and what is in it. */
    static String mail(String from, String to, String subject, String... files) {
        var mail = new StringBuilder("""
                Return-Path: <%s>
                From: Hélène <%s>
                To: The school <%s>
                Subject: %s
                Message-ID: <%s@lycee.example>
                Date: Sat, 28 Nov 2026 10:00:00 +0000
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=UTF-8

                The list as we agreed.
                """.formatted(
                        from, from, to, subject, UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8))));
        for (var at = 0; at < files.length; at += 2) {
            mail.append("""
                    --b
                    Content-Type: application/octet-stream
                    Content-Disposition: attachment; filename="%s"
                    Content-Transfer-Encoding: base64

                    %s
                    """.formatted(
                    files[at], Base64.getMimeEncoder().encodeToString(files[at + 1].getBytes(StandardCharsets.UTF_8))));
        }
        return mail.append("--b--\n").toString();
    }

    List<DocumentDetails> stored() {
        return documents.list(project.id(), "Mail", reader(teacher), null, 100).items();
    }

    List<ArrivedMail> arrived() {
        return mailIn.latest(project.id(), reader(coordinator));
    }

    String why() {
        return String.valueOf(
                java.util.Objects.requireNonNull(arrived().getFirst().why()).code());
    }

    int in(String name) throws Exception {
        var found = server.getManagers().getImapHostManager().getFolder(mailbox, name);
        return found == null ? 0 : found.getMessageCount();
    }

    Reader reader(PersonId person) {
        return fixtures.reader(person);
    }

    Path spooled(String mail) throws Exception {
        return Files.writeString(folder.resolve("spooled.eml"), mail.replace("\n", "\r\n"));
    }
}
