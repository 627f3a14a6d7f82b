package org.twinflow.extraction;

import java.util.UUID;
import org.twinflow.documents.DocumentId;

/**
 * A file to be read now.
 *
 * @param project its id, or the word for none
 * @param attempt counts from one
 * @param lease proves that it is still ours to read
 */
record Assignment(UUID work, DocumentId document, int version, String project, int attempt, String lease) {}
