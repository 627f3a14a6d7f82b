package org.twinflow.documents;

import java.time.Instant;

/**
 * A content as it lies in the store.
 *
 * @param size in bytes, as it lies there: of a personal paper a little more than it has
 * @param touched when somebody last handed it in
 */
public record ContentFile(ContentId id, long size, Instant touched) {}
