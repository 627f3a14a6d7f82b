package org.twinflow.purges;

import org.twinflow.mobility.MobilityId;
import org.twinflow.safekeeping.RetentionClass;

/** The time of the papers of a class is over, of that journey. */
public record PapersOver(MobilityId mobility, RetentionClass kind) {}
