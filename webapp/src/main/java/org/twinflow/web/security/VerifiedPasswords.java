package org.twinflow.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinflow.access.GrantGiven;
import org.twinflow.access.GrantWithdrawn;
import org.twinflow.people.PasswordChanged;
import org.twinflow.people.PersonId;

/**
 * Spares a script the cost of Argon2 at each request: remembers for five minutes that a password was right, under a
 * hash keyed with a secret of this process.
 */
@Component
class VerifiedPasswords {

    private static final String ALGORITHM = "HmacSHA256";

    private final Cache<String, SignedIn> verified = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();
    private final SecretKeySpec key;

    VerifiedPasswords() {
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    Optional<SignedIn> find(String username, String password, Supplier<Optional<SignedIn>> check) {
        var hash = hash(username + "\0" + password);
        var known = Optional.ofNullable(verified.getIfPresent(hash));
        if (known.isPresent()) {
            return known;
        }
        var checked = check.get();
        checked.ifPresent(signedIn -> verified.put(hash, signedIn));
        return checked;
    }

    @EventListener
    void on(PasswordChanged change) {
        forget(change.person());
    }

    @EventListener
    void on(GrantGiven grant) {
        forget(grant.person());
    }

    @EventListener
    void on(GrantWithdrawn grant) {
        forget(grant.person());
    }

    private void forget(PersonId person) {
        verified.asMap().values().removeIf(signedIn -> signedIn.person().equals(person));
    }

    private String hash(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
