package org.twinflow.mailin;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One look into the mailbox, and what it is remembered by. */
@Component
class MailRounds {

    private static final Logger LOG = LoggerFactory.getLogger(MailRounds.class);

    private final Postman postman;
    private final Arrivals arrivals;
    private final StateRow state;
    private final Clock clock;

    MailRounds(Postman postman, Arrivals arrivals, StateRow state, Clock clock) {
        this.postman = postman;
        this.arrivals = arrivals;
        this.state = state;
        this.clock = clock;
    }

    void run(MailInProperties properties) {
        var now = clock.instant();
        try {
            var round = new Mailbox(properties)
                    .round((mail, whole) -> postman.take(mail, whole, properties), now.minus(properties.kept()));
            state.well(round, now);
        } catch (MessagingException | IOException e) {
            LOG.warn("The mailbox cannot be read: {}", e.getClass().getSimpleName());
            LOG.debug("Why", e);
            state.failed(why(e), now);
        }
        arrivals.forgetBefore(now.minus(properties.remembered()));
    }

    private static String why(Exception e) {
        return switch (e) {
            case AuthenticationFailedException refused -> "mailin.mailbox.sign-in";
            case FolderNotFoundException missing -> "mailin.mailbox.folder";
            case IOException disk -> "mailin.mailbox.spool";
            default -> "mailin.mailbox.line";
        };
    }
}
