package org.twinflow.documents;

/** How a content was found. */
public enum ContentState {
    WHOLE,
    /** The bytes are not those that were stored, or cannot be read. */
    DAMAGED,
    /** There are no bytes. */
    MISSING
}
