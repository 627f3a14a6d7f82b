package org.twinflow.endorsements;

/** How far the signatures under a paper have come. */
public enum Standing {
    /** Somebody still has to sign. */
    ASKED,
    /** All who were asked have signed. */
    SIGNED,
    /** It went back: a head did not sign it, or it was found wanting. */
    RETURNED,
    /** Nobody is asked any more: it is done without, or the group has left. */
    DROPPED
}
