package org.twinflow.proposals;

/** Who votes on a proposal. */
public enum Electorate {
    /** Each school of the project has one vote; any of its teachers gives it. */
    SCHOOL,
    /** Each teacher of the project has one vote. */
    PERSON
}
