package org.twinflow.safekeeping;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.documents.KeyRotation;
import org.twinflow.documents.Resealed;
import org.twinflow.people.PersonId;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.Turns;
import org.twinflow.shared.Workers;

/**
 * Changes keys while people work: the master key, and those of persons. No backup is made meanwhile, for it would hold
 * the keys of before and the contents of after.
 */
@Service
public class KeyCare {

    private static final Logger LOG = LoggerFactory.getLogger(KeyCare.class);

    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int TRIES = 20;

    private final KeyRotation rotation;
    private final ContentChecks checks;
    private final SafekeepingProperties properties;
    private final Turns turns;
    private final Audit audit;
    private final Clock clock;

    KeyCare(
            KeyRotation rotation,
            ContentChecks checks,
            SafekeepingProperties properties,
            Turns turns,
            Audit audit,
            Clock clock) {
        this.rotation = rotation;
        this.checks = checks;
        this.properties = properties;
        this.turns = turns;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a new master key; for administrators.
     *
     * @return how many keys of persons it wraps now
     */
    public long rotateMaster(Reader administrator) {
        administrator.mustBeAllowed(administrator.isAdministrator());
        return rotateMaster(administrator.person());
    }

    /**
     * Makes a new key for a person and encrypts their papers again under it; for administrators, who need not be able to
     * read them. Not found where nothing is kept under a key of that person.
     */
    public Resealed rotate(PersonId subject, Reader administrator) {
        administrator.mustBeAllowed(administrator.isAdministrator());
        return rotate(subject, administrator.person());
    }

    /** The same for who works on the machine itself. */
    public long rotateMaster(@Nullable PersonId by) {
        var count = new AtomicReference<@Nullable Long>();
        turns.take("safekeeping", () -> {
            count.set(rotation.rotateMaster());
            audit.record(by, "key.master-rotated", "platform", Map.of());
        });
        return done(count.get());
    }

    /** The same for who works on the machine itself. */
    public Resealed rotate(PersonId subject, @Nullable PersonId by) {
        var resealed = new AtomicReference<@Nullable Resealed>();
        turns.take("safekeeping", () -> {
            resealed.set(rotation.rotate(subject));
            audit.record(by, "key.rotated", "person:" + subject, Map.of());
        });
        return done(resealed.get());
    }

    /** What broke off because the process ended goes on at the next start, once its turn is over. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        if (rotation.isUnfinished()) {
            Workers.begin("key-rotation", this::resumeInTurn);
        }
    }

    private void resumeInTurn() {
        try {
            for (var tries = 0; tries < TRIES && !turns.take("safekeeping", rotation::resume); tries++) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Former keys go once no upload can be under way that still writes under them. */
    @Scheduled(cron = "${twinflow.safekeeping.keys-cron:0 30 1 * * *}")
    void nightly() {
        turns.take("safekeeping", this::dropFormer);
    }

    void dropFormer() {
        try {
            rotation.resume();
            rotation.dropFormer(clock.instant().minus(longest()), checks.asideKeys());
        } catch (IllegalStateException | RefusedException e) {
            LOG.error("Keys that were changed could not be settled; they are kept as they are", e);
        }
    }

    private Duration longest() {
        return properties.grace();
    }

    private static <T> T done(@Nullable T result) {
        if (result == null) {
            throw new RefusedException("safekeeping.busy");
        }
        return result;
    }
}
