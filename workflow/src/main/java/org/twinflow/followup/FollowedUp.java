package org.twinflow.followup;

import org.twinflow.mobility.MobilityId;
import org.twinflow.people.PersonId;

/** The follow-up of a mobility is over. */
public record FollowedUp(MobilityId mobility, PersonId by) {}
