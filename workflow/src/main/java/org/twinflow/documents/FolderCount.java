package org.twinflow.documents;

import java.time.Instant;

/**
 * A folder in which a reader sees something.
 *
 * @param documents how many of them the reader sees, those in folders below not counted
 */
public record FolderCount(String path, long documents, Instant changedAt) {}
