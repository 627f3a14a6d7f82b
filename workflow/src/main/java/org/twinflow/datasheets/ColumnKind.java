package org.twinflow.datasheets;

/** What a column takes. */
public enum ColumnKind {
    TEXT,
    /** A decimal number; the comma is taken as well as the point. */
    NUMBER,
    /** A day, as ISO 8601 writes it. */
    DATE,
    /** One of the answers that the column gives. */
    CHOICE
}
