package org.twinflow.purges;

import java.util.List;
import org.twinflow.mobility.MobilityFacts;
import org.twinflow.mobility.MobilityId;

/** What a data protection officer sees of a journey: the papers that go after it, class by class and school by school. */
public record JourneyPurges(MobilityId id, MobilityFacts journey, List<PurgeGroup> groups) {

    public JourneyPurges {
        groups = List.copyOf(groups);
    }
}
