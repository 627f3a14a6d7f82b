package org.twinflow.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.DocumentId;
import org.twinflow.people.PersonId;

/**
 * Something of the project's documents that a page shows: a picture, or a file to take along.
 *
 * @param version of the document; it stays this one whatever becomes of the document
 * @param description what is to be seen on it, also for who cannot see it
 * @param credits who made it
 * @param pupils who can be recognised on it
 */
public record Exhibit(
        DocumentId document,
        int version,
        boolean picture,
        String description,
        String credits,
        @Nullable Licence licence,
        List<PersonId> pupils) {

    public Exhibit {
        description = description.strip();
        credits = credits.strip();
        pupils = List.copyOf(pupils);
    }
}
