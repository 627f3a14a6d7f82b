package org.twinflow.previews;

import org.twinflow.documents.DocumentId;

/**
 * A version to make a preview of now.
 *
 * @param attempt counts from one
 * @param lease proves that it is still ours
 */
record Assignment(DocumentId document, int version, int attempt, String lease) {}
