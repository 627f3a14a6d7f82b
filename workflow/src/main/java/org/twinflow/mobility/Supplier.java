package org.twinflow.mobility;

/** Who hands a paper in. */
public enum Supplier {
    /** The family, or the traveller who is of age. */
    FAMILY,
    /** The sending school. */
    SCHOOL,
    /** The host, by way of the sending school. */
    HOST
}
