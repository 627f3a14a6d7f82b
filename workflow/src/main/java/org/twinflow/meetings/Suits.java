package org.twinflow.meetings;

/** What somebody says of a time. */
public enum Suits {
    YES,
    IF_NEED_BE,
    NO
}
