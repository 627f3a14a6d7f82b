package org.twinflow.followup;

import java.time.LocalDate;

/** A part of a journey, with its length as a planner of routes tells it. */
public record Leg(LocalDate day, String from, String to, Means means, int kilometres) {

    public Leg {
        from = from.strip();
        to = to.strip();
    }
}
