package org.twinflow.mobility;

/** The head lets the group go; the travel pack is to be made. */
record DepartureAuthorised(MobilityId mobility) {}
