package org.twinflow.stream;

/** What happened. */
public enum StreamKind {
    PROJECT_FOUNDED,
    PROJECT_STATUS,
    SCHOOL_JOINED,
    SCHOOL_PARTED,
    MEMBER_ADMITTED,
    PLAN_PUBLISHED,
    TASK_GIVEN,
    MEETING_ARRANGED,
    DOCUMENT_ADDED,
    DOCUMENT_CHANGED,
    DOCUMENT_PINNED,
    NOTE_POSTED,
    PAGE_PUBLISHED,
    GROUP_DEPARTED,
    LOG_WRITTEN,
    LABEL_AWARDED,
    CONTEST_RANKED;

    /** Whether its reference is a document, whose title and rights are those of the moment in which it is read. */
    public boolean isOfDocument() {
        return this == DOCUMENT_ADDED || this == DOCUMENT_CHANGED || this == DOCUMENT_PINNED;
    }

    /** The same of a page. */
    public boolean isOfPage() {
        return this == PAGE_PUBLISHED;
    }

    /** The same of a mobility. */
    public boolean isOfMobility() {
        return this == GROUP_DEPARTED || this == LOG_WRITTEN;
    }
}
