package org.twinflow.notifications;

/** How loudly somebody is told; each louder way includes the application. */
public enum Channel {
    /** Not at all. */
    OFF,
    /** In the application. */
    APP,
    /** Also in the mail that comes once a day. */
    DIGEST,
    /** Also by a mail of its own, at once unless the person is left in peace. */
    MAIL;

    boolean isByMail() {
        return this == DIGEST || this == MAIL;
    }

    /** The quieter of the two. */
    Channel atMost(Channel other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
