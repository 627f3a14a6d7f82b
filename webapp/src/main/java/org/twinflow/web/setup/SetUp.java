package org.twinflow.web.setup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Access;
import org.twinflow.access.NewGrant;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.audit.Audit;
import org.twinflow.people.NewPerson;
import org.twinflow.people.People;
import org.twinflow.shared.NotFoundException;
import org.twinflow.web.TwinflowProperties;

/** Lets who can read the console make the first account, once. There is no default account. */
@Component
@Profile("!demo")
class SetUp {

    private static final Logger LOG = LoggerFactory.getLogger(SetUp.class);

    private final AtomicReference<@Nullable String> token = new AtomicReference<>();
    private final People people;
    private final Access access;
    private final Audit audit;
    private final TwinflowProperties twinflow;

    SetUp(People people, Access access, Audit audit, TwinflowProperties twinflow) {
        this.people = people;
        this.access = access;
        this.audit = audit;
        this.twinflow = twinflow;
    }

    @EventListener(ApplicationReadyEvent.class)
    void invite() {
        if (people.isEmpty()) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            token.set(secret);
            LOG.info(
                    "Nobody has an account yet. Open this link, once, to make the first: {}/set-up?token={}",
                    twinflow.publicUrl(),
                    secret);
        }
    }

    /** Answers 404 unless the token is the printed one and nobody has an account. */
    void check(String shown) {
        var expected = token.get();
        if (expected == null || !people.isEmpty() || !isSame(expected, shown)) {
            throw new NotFoundException("set-up");
        }
    }

    /** Makes the first administrator; the link is spent. */
    @Transactional
    synchronized void complete(String shown, NewPerson person) {
        check(shown);
        var administrator = people.enrol(person);
        access.grant(NewGrant.of(administrator, Role.ADMINISTRATOR, Scope.platform(), null));
        audit.record(administrator, "set-up", "platform", Map.of());
        token.set(null);
    }

    private static boolean isSame(String expected, String shown) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }
}
