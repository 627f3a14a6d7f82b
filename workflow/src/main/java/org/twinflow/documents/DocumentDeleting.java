package org.twinflow.documents;

/**
 * A document is about to be deleted for good, in the transaction of whoever hears of it: a feature that has rows of its
 * own on the document deletes them now, or the document stays.
 */
public record DocumentDeleting(DocumentId document) {}
