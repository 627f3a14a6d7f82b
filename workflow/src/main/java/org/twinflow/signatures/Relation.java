package org.twinflow.signatures;

/** As what somebody signs. */
public enum Relation {
    TRAVELLER,
    PARENT,
    /** Holds parental authority without being a parent. */
    GUARDIAN,
    /** Speaks for the school that sends. */
    SENDER,
    /** Speaks for the school that hosts. */
    HOST;

    public boolean isParental() {
        return this == PARENT || this == GUARDIAN;
    }
}
