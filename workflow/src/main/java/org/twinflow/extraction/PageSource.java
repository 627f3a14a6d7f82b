package org.twinflow.extraction;

/** Where the text of a page comes from. */
public enum PageSource {
    /** It is in the file. */
    TEXT,
    /** It is a picture that waits to be read. */
    WAITING,
    /** It was read from a picture. */
    OCR,
    /** There is nothing on the picture. */
    BLANK,
    /** The picture could not be read. */
    FAILED;

    boolean isRead() {
        return this == TEXT || this == OCR || this == BLANK;
    }
}
