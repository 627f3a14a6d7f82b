package org.twinflow.mobility;

/** Where the travellers sleep. */
public enum Accommodation {
    FAMILY,
    HOSTEL,
    HOTEL,
    BOARDING
}
