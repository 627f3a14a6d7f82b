package org.twinflow.approval;

/** What somebody who was asked says. */
public enum Verdict {
    APPROVED,
    CHANGES_ASKED
}
