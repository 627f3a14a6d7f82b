package org.twinflow.mobility;

import java.time.LocalDate;

/** How long a paper is kept. */
public enum Retention {
    /** Evidence for an audit. */
    AUDIT,
    /** Needed for the journey only. */
    TRAVEL,
    /** Health. */
    HEALTH,
    /** Proof of a consent. */
    CONSENT;

    private static final int AFTER_TRAVEL = 30;
    private static final int AFTER_HEALTH = 7;
    private static final int YEARS_OF_PROOF = 5;

    /** @param end the last day of the mobility */
    public LocalDate until(LocalDate end) {
        return switch (this) {
            case TRAVEL -> end.plusDays(AFTER_TRAVEL);
            case HEALTH -> end.plusDays(AFTER_HEALTH);
            case AUDIT, CONSENT -> end.plusYears(YEARS_OF_PROOF);
        };
    }
}
