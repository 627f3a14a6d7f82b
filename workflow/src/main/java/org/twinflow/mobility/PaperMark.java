package org.twinflow.mobility;

/** Something that a paper says or does not say. */
public enum PaperMark {
    /** A passport, no identity card. */
    PASSPORT,
    /** A French card that counts five years longer than it says. */
    EXTENDED,
    /** A certificate that stands in for a health card. */
    PROVISIONAL,
    LIABILITY,
    ACCIDENT,
    TERRITORY,
    MEDIUM,
    DURATION,
    PURPOSE,
    TWO_CONTACTS,
    OTHER_PERSONS
}
