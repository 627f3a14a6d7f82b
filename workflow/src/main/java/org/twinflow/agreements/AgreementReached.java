package org.twinflow.agreements;

import org.twinflow.mobility.DossierId;
import org.twinflow.people.PersonId;

/**
 * All have signed.
 *
 * @param by who signed for a school that sends, and files the paper
 */
public record AgreementReached(DossierId dossier, PersonId by) {}
