package org.twinflow.notifications;

/**
 * How it stands with what a person was told.
 *
 * @param latest the number of the latest notice, 0 for none
 */
public record Pulse(long unread, long latest) {

    static final Pulse NONE = new Pulse(0, 0);
}
