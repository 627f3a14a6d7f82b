package org.twinflow.signatures;

/** As what somebody signs. */
public enum Relation {
    TRAVELLER,
    PARENT,
    /** Holds parental authority without being a parent. */
    GUARDIAN;

    boolean isParental() {
        return this != TRAVELLER;
    }
}
