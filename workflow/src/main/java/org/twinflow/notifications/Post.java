package org.twinflow.notifications;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.twinflow.access.Access;
import org.twinflow.mailin.MailIn;
import org.twinflow.people.People;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;

/** Hands letters to the mail server: the one place that does, and it gives none to a pupil. */
@Component
class Post {

    static final String BOUNCE = "b.";

    private final LetterBox box;
    private final NoticeRows notices;
    private final NoticeViews views;
    private final Enclosures enclosures;
    private final AddressRows addresses;
    private final People people;
    private final Projects projects;
    private final Access access;
    private final MailIn mailIn;
    private final MailProperties properties;
    private final Clock clock;

    Post(
            LetterBox box,
            NoticeRows notices,
            NoticeViews views,
            Enclosures enclosures,
            AddressRows addresses,
            People people,
            Projects projects,
            Access access,
            MailIn mailIn,
            MailProperties properties,
            Clock clock) {
        this.box = box;
        this.notices = notices;
        this.views = views;
        this.enclosures = enclosures;
        this.addresses = addresses;
        this.people = people;
        this.projects = projects;
        this.access = access;
        this.mailIn = mailIn;
        this.properties = properties;
        this.clock = clock;
    }

    /** @return false if there is nothing left to say, or nobody who may be told by mail */
    boolean send(LetterRow row, JavaMailSenderImpl server, LetterWriter writer) throws MessagingException {
        var address = addresses.of(row.person()).orElse(null);
        if (address == null || !Adults.isAdult(access.reader(row.person()))) {
            return false;
        }
        var asks = row.kind() == LetterKind.CONFIRM;
        if (!asks && !address.takesMail()) {
            return false;
        }
        var told = told(row);
        var letter = letter(row, told);
        if (!asks && letter.lines().isEmpty()) {
            return false;
        }
        deliver(message(row, address.address(), writer.write(letter), enclosures.of(told, sender()), server), server);
        return true;
    }

    /** What is unread of it, and still meant for the person. */
    private List<NoticeRow> told(LetterRow row) {
        var tokens = access.reader(row.person()).tokens();
        return notices.find(box.unread(row.id())).stream()
                .filter(notice -> tokens.contains(notice.audience()))
                .toList();
    }

    private Letter letter(LetterRow row, List<NoticeRow> told) {
        var person = people.person(row.person());
        var reader = access.reader(row.person());
        var seen =
                projects.visibleTo(reader).stream().map(project -> project.id()).toList();
        var lines =
                told.stream().map(notice -> line(notice, person.locale(), seen)).toList();
        return new Letter(row.id(), row.token(), row.kind(), person.locale(), person.zone(), lines);
    }

    /** What comes next in a plan stands in an edition that all schools have agreed to. */
    private static String agreed(NoticeRow notice) {
        return notice.kind() == NoticeKind.PROJECT_SILENT ? notice.words() : "";
    }

    private Letter.Line line(NoticeRow notice, Locale locale, List<ProjectId> seen) {
        var of = notice.about();
        var named = of != null && of.taskKey() != null;
        var project = notice.project() == null ? null : new ProjectId(notice.project());
        return new Letter.Line(
                notice.id(),
                notice.kind(),
                named ? views.name(notice, locale) : agreed(notice),
                project != null && seen.contains(project)
                        ? projects.facts(project).title()
                        : null,
                notice.due());
    }

    private MimeMessage message(
            LetterRow row,
            String to,
            LetterWriter.Written written,
            List<Enclosures.Enclosure> enclosed,
            JavaMailSenderImpl server)
            throws MessagingException {
        var message = new SMTPMessage(server.getSession());
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(new InternetAddress(properties.from()));
        helper.setTo(to);
        helper.setSubject(written.subject());
        helper.setText(written.text(), written.html());
        for (var each : enclosed) {
            helper.addAttachment(each.name(), new ByteArrayResource(each.bytes()), each.type());
        }
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Message-ID", "<" + row.id() + "@" + domain() + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("List-Unsubscribe", "<" + written.unsubscribe() + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        message.setEnvelopeFrom(mailIn.addressFor(BOUNCE + row.token()).orElse(sender()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        return message;
    }

    private static void deliver(MimeMessage message, JavaMailSenderImpl server) throws MessagingException {
        try {
            server.send(message);
        } catch (MailAuthenticationException refused) {
            throw new AuthenticationFailedException(String.valueOf(refused.getMessage()));
        } catch (MailSendException failed) {
            throw failed.getFailedMessages().values().stream()
                    .filter(MessagingException.class::isInstance)
                    .map(MessagingException.class::cast)
                    .findFirst()
                    .orElseGet(() -> failed.getCause() instanceof MessagingException cause
                            ? cause
                            : new MessagingException("unsent", failed));
        } catch (MailException other) {
            throw new MessagingException("unsent", other);
        }
    }

    /** Whether the server says for good that nobody is there; what is said for now, such as greylisting, is tried again. */
    static boolean isNoAddress(MessagingException refused) {
        for (Exception each = refused; each instanceof MessagingException said; each = said.getNextException()) {
            if (each instanceof SMTPAddressFailedException address && address.getReturnCode() / 100 == 5) {
                return true;
            }
        }
        return false;
    }

    static String why(MessagingException refused) {
        return switch (refused) {
            case AuthenticationFailedException wrong -> "notices.mail.why.sign-in";
            case MailConnectException away -> "notices.mail.why.line";
            case SMTPSendFailedException told -> "notices.mail.why.refused";
            case SendFailedException told -> "notices.mail.why.refused";
            default -> "notices.mail.why.line";
        };
    }

    private String sender() {
        try {
            return new InternetAddress(properties.from()).getAddress();
        } catch (MessagingException unread) {
            throw new IllegalStateException("twinflow.mail.from is no address", unread);
        }
    }

    private String domain() {
        return sender().substring(sender().indexOf('@') + 1);
    }
}
