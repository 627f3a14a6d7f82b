package org.twinflow.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.eclipse.angus.mail.dsn.MultipartReport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Access;
import org.twinflow.access.Held;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.engine.Processes;
import org.twinflow.mailin.OtherMail;
import org.twinflow.people.PersonId;

/**
 * Takes note of mail that came back: the letter says so, its address gets no more, the person is told in the application, and
 * somebody who knows them gets the task to find another way.
 */
@Component
class Bounces implements OtherMail {

    /** No project: administrators are asked alone. */
    private static final String NOWHERE = "00000000-0000-0000-0000-000000000000";

    static final String PROCESS = "reaching-people";

    private final LetterRows letters;
    private final AddressRows addresses;
    private final Herald herald;
    private final Processes processes;
    private final Access access;
    private final Clock clock;

    Bounces(LetterRows letters, AddressRows addresses, Herald herald, Processes processes, Access access, Clock clock) {
        this.letters = letters;
        this.addresses = addresses;
        this.herald = herald;
        this.processes = processes;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public boolean knows(String token) {
        return token.startsWith(Post.BOUNCE);
    }

    /** Only a report that says for good that nobody is there counts: answers by machines come to that address, too. */
    @Override
    @Transactional
    public void take(String token, Path mail) throws IOException {
        if (isFinal(mail)) {
            letters.byToken(token.substring(Post.BOUNCE.length()))
                    .ifPresent(letter -> bounced(letter, "notices.mail.why.returned"));
        }
    }

    @Transactional
    public void bounced(LetterRow letter, String why) {
        var now = clock.instant();
        letters.end(letter.id(), LetterState.BOUNCED, why, now);
        if (addresses.fail(letter.person(), why, now)) {
            herald.tell(
                    Telling.of(NoticeKind.ADDRESS_FAILED, "address:" + letter.id(), "", null, "/account/notices"),
                    Herald.byName(Collections.singleton(letter.person())),
                    Channel.APP);
            ask(letter.person());
        }
    }

    /** A coordinator of one of the person's projects, or else the administrators. */
    private void ask(PersonId person) {
        if (processes.isRunning(PROCESS, person.toString())) {
            return;
        }
        var variables = new HashMap<String, Object>();
        variables.put("personId", person.toString());
        var known = project(person);
        variables.put("knownIn", known.orElse(NOWHERE));
        known.ifPresent(project -> variables.put("projectId", project));
        processes.start(PROCESS, person.toString(), variables);
    }

    /** Where somebody else coordinates. */
    private java.util.Optional<String> project(PersonId person) {
        return access.reader(person).grants().stream()
                .map(Held::scope)
                .filter(scope -> scope.kind() == Scope.Kind.PROJECT)
                .distinct()
                .filter(scope ->
                        access.holders(Role.COORDINATOR, scope).stream().anyMatch(holder -> !holder.equals(person)))
                .map(Scope::id)
                .sorted()
                .findFirst();
    }

    private static boolean isFinal(Path mail) throws IOException {
        try (var in = Files.newInputStream(mail)) {
            var message = new MimeMessage(Session.getInstance(new Properties()), in);
            return message.getContentType().toLowerCase(Locale.ROOT).startsWith("multipart/report")
                    && new MultipartReport(message.getDataHandler().getDataSource()).getReport()
                            instanceof DeliveryStatus status
                    && hasFailed(status);
        } catch (MessagingException unread) {
            return false;
        }
    }

    private static boolean hasFailed(DeliveryStatus status) {
        for (int at = 0; at < status.getRecipientDSNCount(); at++) {
            var recipient = status.getRecipientDSN(at);
            var action = Objects.toString(recipient.getHeader("Action", null), "");
            var code = Objects.toString(recipient.getHeader("Status", null), "");
            if (action.strip().equalsIgnoreCase("failed") && code.strip().startsWith("5")) {
                return true;
            }
        }
        return false;
    }
}
