package org.twinflow.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people say of a document.
 *
 * @param tags in alphabetical order
 * @param editing who took it to work on; it may be over, see {@link Editing#holds}
 * @param placed whether those see it whom its folder is kept for
 */
public record DocumentFacts(
        String description,
        List<String> tags,
        Standing standing,
        @Nullable Editing editing,
        Keeping keeping,
        boolean placed) {

    public DocumentFacts {
        tags = List.copyOf(tags);
    }
}
