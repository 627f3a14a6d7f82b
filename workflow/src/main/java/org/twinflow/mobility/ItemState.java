package org.twinflow.mobility;

/** How far a paper has come. */
public enum ItemState {
    MISSING,
    RECEIVED,
    CHECKED,
    REJECTED,
    EXPIRED,
    WAIVED;

    /** Whether somebody has to hand it in. */
    public boolean isOwed() {
        return this == MISSING || this == REJECTED || this == EXPIRED;
    }

    public boolean isSettled() {
        return this == CHECKED || this == WAIVED;
    }
}
