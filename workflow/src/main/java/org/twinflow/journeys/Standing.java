package org.twinflow.journeys;

/** Where a traveller is when somebody counts. */
public enum Standing {
    PRESENT,
    /** With the host family or the host school. */
    WITH_HOST,
    /** Away, and it is known why. */
    EXCUSED,
    /** Not there, and nobody knows why. */
    ABSENT;

    /** Whether it is known where the traveller is, as a day of the journey. */
    public boolean isThere() {
        return this == PRESENT || this == WITH_HOST;
    }
}
