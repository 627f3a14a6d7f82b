package org.twinflow.web.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.people.PersonId;

/** Remembers for a day what was answered under which key. */
@Service
class KeptAnswers {

    private static final Duration KEPT = Duration.ofHours(24);

    private final KeptAnswerRepository answers;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Instant began;

    KeptAnswers(KeptAnswerRepository answers, TransactionTemplate transaction, Clock clock) {
        this.answers = answers;
        this.transaction = transaction;
        this.clock = clock;
        this.began = clock.instant();
    }

    /** The id under which this person's request is remembered. */
    static String id(PersonId person, String method, String path, String key) {
        try {
            var text = String.join("\n", person.toString(), method, path, key);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the key for this request; answers what is known when another one has taken it before. */
    Optional<KeptAnswer.Answer> take(String id, PersonId person) {
        transaction.executeWithoutResult(status -> answers.deleteByIdAndStatusIsNullAndAskedAtBefore(id, began));
        try {
            transaction.executeWithoutResult(status -> answers.save(new KeptAnswer(id, person, clock.instant())));
            return Optional.empty();
        } catch (DataIntegrityViolationException taken) {
            return answers.findById(id).map(KeptAnswer::answer);
        }
    }

    Optional<KeptAnswer.Answer> find(String id) {
        return answers.findById(id).map(KeptAnswer::answer);
    }

    void keep(String id, int status, @Nullable String location, @Nullable String mediaType, String body) {
        transaction.executeWithoutResult(transactionStatus ->
                answers.findById(id).ifPresent(answer -> answer.answer(status, location, mediaType, body)));
    }

    /** Gives the key back: what failed may be tried again. */
    void release(String id) {
        transaction.executeWithoutResult(status -> answers.deleteById(id));
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    void forgetOld() {
        transaction.executeWithoutResult(
                status -> answers.deleteByAskedAtBefore(clock.instant().minus(KEPT)));
    }
}
