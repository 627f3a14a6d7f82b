package org.twinflow.followup;

import java.time.Instant;
import org.twinflow.mobility.DossierId;
import org.twinflow.people.PersonId;

/** A participant report is still owed, and whoever writes it, or answers for who does, is reminded of it. */
public record ReportWanted(DossierId dossier, PersonId traveller, Instant at) {}
