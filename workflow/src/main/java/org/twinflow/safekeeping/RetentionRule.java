package org.twinflow.safekeeping;

import java.time.LocalDate;
import java.time.Period;

/**
 * A row of the table of retention.
 *
 * @param start from which day it counts
 * @param kept for how long from there
 * @param basis why, as it stands in the table
 */
public record RetentionRule(Start start, Period kept, Action action, String basis) {

    /** Where no table says anything, nothing is deleted. */
    static final RetentionRule NONE = new RetentionRule(Start.NOTHING, Period.ofYears(100), Action.KEEP, "");

    /** The day from which is counted. */
    public enum Start {
        FINAL_PAYMENT,
        MOBILITY_END,
        VALIDITY_END,
        SCHOOL_YEAR_END,
        WRITTEN,
        DECIDED,
        APPEAL_END,
        /** Nothing is counted: it is held. */
        NOTHING
    }

    /** What is done once the time is over. */
    public enum Action {
        KEEP,
        DELETE,
        /** Its hash and what kind of paper it was are kept. */
        DELETE_KEEP_FACTS,
        /** Nobody can read it afterwards, not even in a copy, once the key of its person goes. */
        ERASE,
        ANONYMISE,
        AGGREGATE
    }

    /** The last day on which it is kept. */
    public LocalDate until(LocalDate from) {
        return from.plus(kept);
    }

    boolean deletes() {
        return action == Action.DELETE || action == Action.DELETE_KEEP_FACTS || action == Action.ERASE;
    }
}
