package org.twinflow.journeys;

/** A part of the day at which somebody counts. */
public enum Slot {
    MORNING,
    AFTERNOON,
    EVENING
}
