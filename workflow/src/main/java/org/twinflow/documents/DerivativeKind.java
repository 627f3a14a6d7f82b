package org.twinflow.documents;

/** What can be made out of a version. */
public enum DerivativeKind {
    /** A small picture of the first page; its part is its width in pixels. Never of a personal paper. */
    THUMBNAIL,
    /** A picture of a page to look at; its part is the number of the page, from one. */
    PAGE,
    /** An office file as PDF. */
    PDF,
    /** A picture as others get it: without the place, the time and the camera. */
    CLEAN,
    /** The text of a text file in UTF-8, as far as it is shown. */
    TEXT,
    /** What a file says of its inside, as JSON: rows, entries, the parts of a mail. */
    INSIDE
}
