package org.twinflow.incidents;

import java.time.LocalDate;
import org.twinflow.mobility.DossierId;

/**
 * Somebody who goes home before the others.
 *
 * @param day the last day with the group
 * @param escort with whom, and to whom
 */
public record GoingHome(DossierId dossier, LocalDate day, String escort) {}
