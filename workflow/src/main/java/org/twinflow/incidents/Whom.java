package org.twinflow.incidents;

import java.util.UUID;

/**
 * Who is meant: the family of a traveller, the head, insurer or agency of a school.
 *
 * @param about the dossier of the traveller for a family, else the school
 */
public record Whom(Callee callee, UUID about) {}
