package org.twinflow.journeys;

/** Who reads an entry of the travel log. */
public enum LogAudience {
    /** Those who teach in the project. */
    TEACHERS,
    /** Also those who travel, and the heads. */
    MEMBERS,
    /** Also the families of those who travel. */
    FAMILIES,
    /** Also everybody in the project: the classes that stayed at home. */
    PROJECT;

    boolean reaches(LogAudience circle) {
        return compareTo(circle) >= 0;
    }
}
