package org.twinflow.labels;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.DocumentId;

/**
 * A proof that an application names.
 *
 * @param document a document of the project, null when it is an address
 * @param version the version that was frozen when the application was sent, null before
 * @param opened whether the reviewer who looks has opened it
 */
public record Evidence(
        UUID id,
        String criterion,
        String title,
        @Nullable DocumentId document,
        @Nullable Integer version,
        @Nullable String url,
        boolean opened) {

    public boolean isLink() {
        return url != null;
    }
}
