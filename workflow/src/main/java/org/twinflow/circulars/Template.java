package org.twinflow.circulars;

/** What a message says in the language of each reader; what is added stays in the language in which it was written. */
public enum Template {
    /** Nothing but what is written. */
    FREE,
    /** Where and when the group gathers. */
    GATHERING,
    /** Papers are still missing. */
    PAPERS,
    /** The group has arrived. */
    ARRIVED,
    /** The group comes home later or earlier. */
    LATE,
    /** Thanks to those who host. */
    THANKS
}
