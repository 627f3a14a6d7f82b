package org.twinflow.attachments;

import java.util.List;
import java.util.Set;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentDetails;

/**
 * What a reader may attach to a task.
 *
 * @param open whether they may attach anything
 * @param levels to whom they may show a new file; none if they may hand in none
 * @param usual the narrowest of them that holds those whom the task means
 * @param documents of the project that are not attached yet, the latest first
 */
public record AttachmentChoices(
        boolean open, Set<AudienceLevel> levels, AudienceLevel usual, List<DocumentDetails> documents) {

    static final AttachmentChoices NONE = new AttachmentChoices(false, Set.of(), AudienceLevel.MEMBERS, List.of());
}
