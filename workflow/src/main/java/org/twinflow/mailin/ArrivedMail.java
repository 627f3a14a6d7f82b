package org.twinflow.mailin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.DocumentId;
import org.twinflow.people.PersonId;

/**
 * A mail to a project and what came of it.
 *
 * @param sender the member it is from, null where that is not known
 * @param from the address it says it is from, null once that is forgotten
 * @param subject null once that is forgotten
 * @param why null unless all of it was refused
 */
public record ArrivedMail(
        UUID id,
        Instant arrivedAt,
        State state,
        @Nullable PersonId sender,
        @Nullable String from,
        @Nullable String subject,
        @Nullable Refusal why,
        List<Part> parts) {

    /** How far a mail has come. */
    public enum State {
        /** It is being stored, or will be once more. */
        ARRIVING,
        STORED,
        /** Some of it was refused. */
        PARTLY,
        REFUSED;

        boolean isFinal() {
            return this != ARRIVING;
        }
    }

    /**
     * The mail itself, or what was attached to it.
     *
     * @param document null where it was refused
     * @param why null where it was stored
     */
    public record Part(
            int number,
            String filename,
            @Nullable DocumentId document,
            @Nullable Refusal why) {}
}
