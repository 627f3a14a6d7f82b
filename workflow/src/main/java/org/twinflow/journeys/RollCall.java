package org.twinflow.journeys;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.mobility.DossierId;
import org.twinflow.people.PersonSummary;

/**
 * Who is there, in a part of a day.
 *
 * @param days those on which somebody may count, the first first
 * @param open whether the day may be counted now
 */
public record RollCall(List<LocalDate> days, LocalDate day, Slot slot, boolean open, List<Row> rows) {

    public RollCall {
        days = List.copyOf(days);
        rows = List.copyOf(rows);
    }

    public long count(Standing standing) {
        return rows.stream().filter(row -> row.standing() == standing).count();
    }

    public long unknown() {
        return rows.stream().filter(row -> row.standing() == null).count();
    }

    /** Whether everybody was counted and nobody is missing. */
    public boolean isComplete() {
        return !rows.isEmpty() && unknown() == 0 && count(Standing.ABSENT) == 0;
    }

    /**
     * A traveller.
     *
     * @param standing null as long as nobody has counted
     */
    public record Row(
            DossierId dossier,
            PersonSummary person,
            String school,
            @Nullable Standing standing,
            String note,
            @Nullable String by,
            @Nullable Instant at) {}
}
