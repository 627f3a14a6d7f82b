package org.twinflow.incidents;

import java.time.Instant;
import org.twinflow.mobility.MobilityId;

/** An incident as a list shows it. */
public record IncidentSummary(
        IncidentId id, MobilityId mobility, String title, Severity severity, Instant happenedAt, boolean open) {}
