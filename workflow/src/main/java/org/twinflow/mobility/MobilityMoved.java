package org.twinflow.mobility;

import org.twinflow.people.PersonId;

/** A mobility takes place on other days than before. */
public record MobilityMoved(MobilityId mobility, PersonId by) {}
