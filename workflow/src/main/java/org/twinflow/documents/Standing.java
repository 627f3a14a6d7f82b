package org.twinflow.documents;

/** How far the work on a document has come; a new version begins again as a draft. */
public enum Standing {
    /** Worked on. */
    DRAFT,
    /** Somebody was asked to approve the present version. */
    IN_APPROVAL,
    /** Somebody asked for changes to the present version. */
    CHANGES_ASKED,
    /** All who were asked approved the present version. */
    APPROVED
}
