package org.twinflow.journeys;

import org.twinflow.mobility.DossierId;

/** Where a traveller is said to be. */
public record Mark(DossierId dossier, Standing standing, String note) {}
