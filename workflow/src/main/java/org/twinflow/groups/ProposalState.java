package org.twinflow.groups;

/** Where an activity that a group proposes stands. */
public enum ProposalState {
    /** A teacher has to look at it. */
    REVIEW,
    /** The group has to change something. */
    RETURNED,
    /** It is wanted and comes into the plan as soon as that is open. */
    ACCEPTED,
    /** It stands in the draft of the plan. */
    PLANNED,
    REFUSED,
    WITHDRAWN,
    /** The group has not answered for too long, or the project was closed. */
    LAPSED
}
