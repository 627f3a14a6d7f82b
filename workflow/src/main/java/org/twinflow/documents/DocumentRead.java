package org.twinflow.documents;

/** The reading of a version has come to its end, good or bad. */
public record DocumentRead(DocumentId document, int version, DocumentState state) {}
