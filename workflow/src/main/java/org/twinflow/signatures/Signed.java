package org.twinflow.signatures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonSummary;

/**
 * A signature.
 *
 * @param words exactly what was signed
 * @param hash SHA-256 of the words
 * @param current whether the paper still says the same, for example the same days
 * @param takenBackAt null as long as it counts
 */
public record Signed(
        PersonSummary signer,
        Relation relation,
        SignIn means,
        String language,
        String words,
        String hash,
        Instant at,
        boolean current,
        @Nullable Instant takenBackAt) {

    public boolean counts() {
        return current && takenBackAt == null;
    }
}
