package org.twinflow.documents;

/**
 * The text of a version is there.
 *
 * @param again whether it was there before, with other words or fewer
 */
public record TextRead(DocumentId document, int version, boolean again) {}
