package org.twinflow.mailin;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it was read.
 *
 * @param digest the same whenever the same mail is read, by whatever way it came
 * @param from the one address it says it is from, in small letters; null if there is none or more than one
 * @param subject empty where there is none
 * @param recipients all addresses it may have been sent to, in small letters
 * @param authentication what mail servers noted of the sender, the latest first
 * @param attachments in their order
 */
record Letter(
        String digest,
        @Nullable String from,
        String subject,
        Set<String> recipients,
        List<String> authentication,
        List<Attachment> attachments) {

    Letter {
        recipients = Set.copyOf(recipients);
        authentication = List.copyOf(authentication);
        attachments = List.copyOf(attachments);
    }

    /**
     * A file that came with a mail.
     *
     * @param type the media type that came with it
     * @param content where its bytes lie
     */
    record Attachment(String filename, String type, Path content) {}
}
