package org.twinflow.followup;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.ItemState;
import org.twinflow.people.PersonSummary;

/**
 * Whose participant report has come how far.
 *
 * @param remindedAt when they were reminded the last time, null for never
 */
public record ReportLine(
        DossierId dossier,
        PersonSummary traveller,
        ItemState state,
        LocalDate due,
        @Nullable Instant remindedAt) {

    public boolean isOwed() {
        return state.isOwed();
    }
}
