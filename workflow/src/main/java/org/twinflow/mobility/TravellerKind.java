package org.twinflow.mobility;

/** As what somebody travels. */
public enum TravellerKind {
    PUPIL,
    STAFF,
    ACCOMPANYING
}
