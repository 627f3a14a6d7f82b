package org.twinflow.people;

/** What a token may be used for; it never may do more than its owner. */
public enum TokenScope {
    /** Look, but change nothing. */
    READ,
    /** All that its owner may do over the API. */
    WRITE,
    /** The calendar feed alone. */
    CALENDAR
}
