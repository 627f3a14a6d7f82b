package org.twinflow.documents;

/**
 * A document whose time to be kept is over.
 *
 * @param retentionClass by which it was kept
 * @param held whether somebody holds it all the same
 */
public record Kept(DocumentId document, String retentionClass, boolean held) {}
