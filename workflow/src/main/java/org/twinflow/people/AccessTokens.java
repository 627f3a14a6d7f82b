package org.twinflow.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

/** Issues and checks the personal access tokens of the API. */
@Service
@Transactional
public class AccessTokens {

    /** So that a scanner of repositories can tell a leaked one. */
    private static final String PREFIX = "twf_";

    private static final int SECRET_BYTES = 32;
    private static final Duration LONGEST = Duration.ofDays(366);

    private final AccessTokenRepository tokens;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AccessTokens(AccessTokenRepository tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Issues a token and answers its secret, the only time that it is shown. */
    public String issue(PersonId person, String name, TokenScope scope, Duration life) {
        if (name.isBlank() || name.length() > 100) {
            throw new InvalidException(FieldError.of("name", "people.token.name"));
        }
        if (!life.isPositive() || life.compareTo(LONGEST) > 0) {
            throw new InvalidException(FieldError.of("days", "people.token.life", LONGEST.toDays()));
        }
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        tokens.save(new AccessToken(person, name.strip(), scope, hash(secret), now, now.plus(life)));
        return secret;
    }

    /** The token of a secret, empty when it is unknown or over. */
    @Transactional(readOnly = true)
    public Optional<AccessTokenSummary> check(String secret) {
        return secret.startsWith(PREFIX)
                ? tokens.findBySecretHash(hash(secret))
                        .filter(token -> token.isValid(clock.instant()))
                        .map(AccessToken::summary)
                : Optional.empty();
    }

    @Transactional(readOnly = true)
    public List<AccessTokenSummary> of(PersonId person) {
        return tokens.findByPersonAndExpiresAtAfterOrderByIssuedAtDesc(person, clock.instant()).stream()
                .map(AccessToken::summary)
                .toList();
    }

    public void revoke(TokenId id, PersonId owner) {
        tokens.delete(tokens.findById(id)
                .filter(token -> token.belongsTo(owner))
                .orElseThrow(() -> new NotFoundException(id)));
    }

    /** The secret has 256 random bits: a plain digest is enough, and can be looked up. */
    private static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
