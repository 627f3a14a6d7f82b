package org.twinflow.mobility;

import org.twinflow.people.PersonId;

/** A version of a paper was handed in, and waits to be checked. */
public record PaperHandedIn(MobilityId mobility, DossierId dossier, Paper paper, PersonId by) {}
