package org.twinflow.mobility;

/** A feature says whether something of a journey is not settled, so that the papers of the journey are kept meanwhile. */
public interface OpenMatters {

    boolean isOpen(MobilityId mobility);
}
