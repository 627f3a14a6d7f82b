package org.twinflow.web.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.twinflow.documents.DocumentId;
import org.twinflow.people.PersonId;

/**
 * Stores a document once under a key, however often it is asked for within a day: the key is kept in the transaction
 * that stores the document.
 */
@Component
public class Once {

    private static final String METHOD = "STORE";

    private final KeptAnswers answers;

    Once(KeptAnswers answers) {
        this.answers = answers;
    }

    /** What was stored under the key before. */
    public Optional<DocumentId> known(PersonId person, String key) {
        return answers.find(id(person, key)).flatMap(Once::document);
    }

    /**
     * Stores it, unless that has been done.
     *
     * @return empty while another request is storing it
     */
    public Optional<DocumentId> store(
            HttpServletRequest request, PersonId person, String key, Supplier<DocumentId> storing) {
        var id = id(person, key);
        var before = answers.take(id, person);
        if (before.isPresent()) {
            return before.flatMap(Once::document);
        }
        request.setAttribute(KeptUploads.KEY, id);
        try {
            return Optional.of(storing.get());
        } catch (RuntimeException refused) {
            answers.release(id);
            throw refused;
        } finally {
            request.removeAttribute(KeptUploads.KEY);
        }
    }

    private static String id(PersonId person, String key) {
        return KeptAnswers.id(person, METHOD, "", key);
    }

    private static Optional<DocumentId> document(KeptAnswer.Answer answer) {
        var location = answer.location();
        return location == null
                ? Optional.empty()
                : Optional.of(new DocumentId(UUID.fromString(location.substring(location.lastIndexOf('/') + 1))));
    }
}
