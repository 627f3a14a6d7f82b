package org.twinflow.mobility;

/** Every paper of a traveller is there and settled; the dossier is to be bound. */
record DossierCompleted(DossierId dossier) {}
