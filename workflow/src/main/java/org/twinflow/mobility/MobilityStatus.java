package org.twinflow.mobility;

/** Where a mobility stands. */
public enum MobilityStatus {
    /** The host is asked. */
    PLANNED,
    /** The host has said yes; participants are chosen. */
    CONFIRMED,
    /** Papers are gathered. */
    PREPARING,
    /** The head lets them go. */
    AUTHORISED,
    /** The head lets nobody go. */
    REFUSED,
    /** Given up. */
    ABANDONED,
    DEPARTED;

    /** Whether participants and papers may still change. */
    public boolean isOpen() {
        return this == PLANNED || this == CONFIRMED || isPreparing();
    }

    /** Whether papers are asked for: the travellers are chosen, and have not left. */
    public boolean isPreparing() {
        return this == PREPARING || this == AUTHORISED;
    }
}
