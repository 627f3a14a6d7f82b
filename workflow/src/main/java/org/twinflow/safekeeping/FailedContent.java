package org.twinflow.safekeeping;

import java.time.Instant;
import java.util.List;
import org.twinflow.documents.ContentState;

/**
 * A content that is damaged or gone.
 *
 * @param personal whether it lies under a participant's key
 * @param documents the ids of the documents that need it, never their titles
 */
public record FailedContent(String hash, boolean personal, ContentState state, Instant since, List<String> documents) {}
