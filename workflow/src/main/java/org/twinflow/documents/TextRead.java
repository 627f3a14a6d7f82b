package org.twinflow.documents;

/** The text of a version is there, or more of it than before. */
public record TextRead(DocumentId document, int version) {}
