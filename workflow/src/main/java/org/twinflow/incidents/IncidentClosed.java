package org.twinflow.incidents;

import org.twinflow.mobility.MobilityId;

/** An incident is closed, with what was learnt from it; told in the transaction that closes it. */
public record IncidentClosed(IncidentId incident, MobilityId mobility) {}
