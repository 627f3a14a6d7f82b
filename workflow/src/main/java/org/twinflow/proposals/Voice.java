package org.twinflow.proposals;

/**
 * What a voter says of one task.
 *
 * @param reason needed by a no
 */
public record Voice(Says says, String reason) {

    public Voice {
        reason = reason.strip();
    }
}
