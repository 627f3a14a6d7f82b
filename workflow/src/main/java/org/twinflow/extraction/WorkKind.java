package org.twinflow.extraction;

/** What is to be done with a file. */
public enum WorkKind {
    /** Its text is read. */
    TEXT,
    /** Its pictures of text are read, page by page. */
    OCR
}
