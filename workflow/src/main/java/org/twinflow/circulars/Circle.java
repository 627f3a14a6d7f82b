package org.twinflow.circulars;

/** Whom a message about a journey is for. */
public enum Circle {
    /** Those who answer for the travellers. */
    FAMILIES,
    /** The adults who go along. */
    ACCOMPANYING,
    /** The teachers who host. */
    HOSTS
}
