package org.twinflow.documents;

import org.jspecify.annotations.Nullable;

/** A file that was looked at and is safe on disk. */
record Received(
        StoredContent content,
        String filename,
        String mediaType,
        boolean misnamed,
        String note,
        @Nullable KeyReference key) {}
