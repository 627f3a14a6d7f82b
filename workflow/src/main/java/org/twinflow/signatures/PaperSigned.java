package org.twinflow.signatures;

import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Paper;
import org.twinflow.people.PersonId;

/**
 * Everybody who has to has signed a paper.
 *
 * @param by who answers for the traveller and signed
 */
public record PaperSigned(DossierId dossier, Paper paper, PersonId by) {}
