package org.twinflow.meetings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonSummary;

/**
 * The minutes of a meeting. The decision on its time stands there by itself; the rest is written by those who were there.
 *
 * @param chosenBy who chose the time; null where the answers of the schools did
 * @param chosenAt null as long as there is no time, and for times from before this was written down
 * @param text empty until somebody writes
 * @param writtenBy who wrote last, or null
 */
public record Protocol(
        @Nullable PersonSummary chosenBy,
        @Nullable Instant chosenAt,
        String text,
        @Nullable PersonSummary writtenBy,
        @Nullable Instant writtenAt) {}
