package org.twinflow.mailin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the mailbox is.
 *
 * @param read whether a mail server is set at all
 * @param lookedAt when it was last looked into, null for never
 * @param wellAt when that last worked
 * @param why the message key of why it does not work, null if it does
 * @param waiting how many mails could not be handled yet
 * @param unaddressed how many were put aside because they name no project, since the database was made
 */
public record MailboxState(
        boolean read,
        @Nullable Instant lookedAt,
        @Nullable Instant wellAt,
        @Nullable String why,
        int waiting,
        int unaddressed) {}
