package org.twinflow.people;

import java.time.Instant;

/** What a sign-in is checked against. */
public record Credentials(PersonId person, String username, String passwordHash, Instant passwordChangedAt) {

    /** Hides the hash from logs. */
    @Override
    public String toString() {
        return "Credentials[" + person + "]";
    }
}
