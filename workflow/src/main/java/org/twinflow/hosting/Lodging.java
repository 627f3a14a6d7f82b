package org.twinflow.hosting;

import org.twinflow.mobility.DossierId;

/** The house in which a traveller stays, for the traveller and the family. */
public record Lodging(DossierId dossier, String name, String phone, String address) {}
