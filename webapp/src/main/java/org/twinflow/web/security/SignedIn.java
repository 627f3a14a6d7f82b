package org.twinflow.web.security;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;
import org.twinflow.people.TokenScope;

/**
 * Who is behind a session or a request.
 *
 * @param passwordChangedAt ends the session when the person's password has changed since
 * @param scope what the token that was shown may be used for, null when it was the password
 */
public record SignedIn(
        PersonId person,
        String username,
        Instant passwordChangedAt,
        @Nullable TokenScope scope) implements Principal, Serializable {

    @Override
    public String getName() {
        return username;
    }
}
