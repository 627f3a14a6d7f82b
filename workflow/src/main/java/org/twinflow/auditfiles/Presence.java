package org.twinflow.auditfiles;

/** Where a paper is that the index names. */
enum Presence {
    /** In the archive. */
    ENCLOSED,
    /** Kept with the dossier: nothing that an auditor needs. */
    KEPT,
    /** Deleted, for its time was over. */
    PURGED,
    /** Never handed in. */
    NONE
}
