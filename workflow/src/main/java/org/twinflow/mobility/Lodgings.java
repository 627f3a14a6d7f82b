package org.twinflow.mobility;

import java.util.Map;

/** A feature says where travellers sleep, for the travel pack. */
public interface Lodgings {

    /** In a line for each who has a bed. */
    Map<DossierId, String> of(MobilityId mobility);
}
