package org.twinflow.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people say of a document.
 *
 * @param tags in alphabetical order
 * @param editing who took it to work on; it may be over, see {@link Editing#holds}
 */
public record DocumentFacts(
        String description,
        List<String> tags,
        Standing standing,
        @Nullable Editing editing,
        Keeping keeping) {

    public DocumentFacts {
        tags = List.copyOf(tags);
    }
}
