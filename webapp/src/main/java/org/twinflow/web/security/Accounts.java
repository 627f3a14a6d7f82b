package org.twinflow.web.security;

import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.twinflow.people.AccessTokens;
import org.twinflow.people.Credentials;
import org.twinflow.people.People;

/** Checks a password or a token; an unknown name takes as long as a wrong password. */
@Component
class Accounts {

    private final People people;
    private final AccessTokens tokens;
    private final PasswordEncoder passwords;
    private final String nobody;

    Accounts(People people, AccessTokens tokens, PasswordEncoder passwords) {
        this.people = people;
        this.tokens = tokens;
        this.passwords = passwords;
        this.nobody = String.valueOf(passwords.encode("nobody has this password"));
    }

    Optional<SignedIn> byPassword(String username, String password) {
        var credentials = people.credentials(username);
        var hash = credentials.map(Credentials::passwordHash).orElse(nobody);
        var matches = passwords.matches(password, hash);
        return credentials
                .filter(found -> matches)
                .map(found -> new SignedIn(found.person(), found.username(), found.passwordChangedAt(), null));
    }

    /** The owner of a token; the user name beside it must be the owner's. */
    Optional<SignedIn> byToken(String username, String secret) {
        return tokens.check(secret)
                .flatMap(token -> people.credentials(username)
                        .filter(found -> found.person().equals(token.person()))
                        .map(found -> new SignedIn(
                                found.person(), found.username(), found.passwordChangedAt(), token.scope())));
    }

    /** Whether the password that began the session is still the person's. */
    boolean isCurrent(SignedIn signedIn) {
        return people.credentials(signedIn.username())
                .map(Credentials::passwordChangedAt)
                .filter(signedIn.passwordChangedAt()::equals)
                .isPresent();
    }
}
