package org.twinflow.attachments;

import java.time.Instant;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.people.PersonSummary;

/**
 * A document that is attached to a case, as its reader sees it.
 *
 * @param by who attached it
 * @param taskId the task at which they did
 * @param own whether the reader attached it
 */
public record Attachment(DocumentDetails document, PersonSummary by, Instant at, String taskId, boolean own) {}
