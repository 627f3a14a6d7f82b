package org.twinflow.incidents;

/** Who is called. */
public enum Callee {
    /** The head of the school of somebody who is concerned. */
    HEAD,
    HOST_HEAD,
    /** The family of somebody who is concerned. */
    FAMILY,
    /** The insurer of a school that sends. */
    INSURER,
    /** The national agency of a school that sends. */
    AGENCY;

    /** Whether there is one for each traveller; else there is one for each school. */
    boolean isOfTraveller() {
        return this == FAMILY;
    }
}
