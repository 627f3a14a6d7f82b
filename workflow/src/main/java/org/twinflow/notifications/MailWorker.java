package org.twinflow.notifications;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Sends what lies in the outbox, each letter with no transaction open. A node that dies between the server's yes and our
 * note of it sends the letter once more: with the same message id, so that the mailbox can tell.
 */
@Component
class MailWorker {

    private static final Logger LOG = LoggerFactory.getLogger(MailWorker.class);
    private static final int AT_ONCE = 50;

    private static final List<Duration> RESTS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4));

    private final LetterBox box;
    private final LetterRows letters;
    private final Post post;
    private final Bounces bounces;
    private final MailProperties properties;
    private final Clock clock;

    MailWorker(LetterBox box, LetterRows letters, Post post, Bounces bounces, MailProperties properties, Clock clock) {
        this.box = box;
        this.letters = letters;
        this.post = post;
        this.bounces = bounces;
        this.properties = properties;
        this.clock = clock;
    }

    void run(JavaMailSenderImpl server, LetterWriter writer) {
        box.gather();
        for (var due = due(); !due.isEmpty(); due = due()) {
            due.forEach(id -> send(id, server, writer));
        }
        letters.forgetBefore(clock.instant().minus(properties.kept()));
    }

    private List<UUID> due() {
        return letters.due(clock.instant(), AT_ONCE);
    }

    private void send(UUID id, JavaMailSenderImpl server, LetterWriter writer) {
        letters.lease(id, clock.instant(), properties.lease()).ifPresent(letter -> {
            try {
                var sent = post.send(letter, server, writer);
                letters.end(id, sent ? LetterState.SENT : LetterState.DROPPED, null, clock.instant());
            } catch (MessagingException refused) {
                refused(letter, refused);
            } catch (RuntimeException ours) {
                LOG.warn("Letter {} cannot be written", id, ours);
                retry(letter, "notices.mail.why.ours");
            }
        });
    }

    private void refused(LetterRow letter, MessagingException refused) {
        LOG.info("Letter {} was not taken: {}", letter.id(), refused.getClass().getSimpleName());
        if (Post.isNoAddress(refused)) {
            bounces.bounced(letter, "notices.mail.why.address");
        } else {
            retry(letter, Post.why(refused));
        }
    }

    private void retry(LetterRow letter, String why) {
        var now = clock.instant();
        if (letter.tries() >= properties.tries()) {
            letters.end(letter.id(), LetterState.FAILED, why, now);
        } else {
            letters.again(letter.id(), why, next(letter, now));
        }
    }

    private static Instant next(LetterRow letter, Instant now) {
        return now.plus(RESTS.get(Math.min(letter.tries() - 1, RESTS.size() - 1)));
    }
}
