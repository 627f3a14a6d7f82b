package org.twinflow.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a document is to be from now on.
 *
 * @param level null to leave it to those who see it
 */
public record DocumentChange(
        String title,
        String folder,
        String description,
        List<String> tags,
        @Nullable AudienceLevel level) {

    public DocumentChange {
        tags = List.copyOf(tags);
    }
}
