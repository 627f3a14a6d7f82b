package org.twinflow.mailin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.AudienceLevel;

/**
 * Where mail to a project's library goes.
 *
 * @param address null while nobody may write
 * @param folder in which what comes is filed
 * @param level who sees it
 */
public record MailAddress(
        UUID project,
        @Nullable String address,
        String folder,
        AudienceLevel level,
        @Nullable Instant openedAt) {}
