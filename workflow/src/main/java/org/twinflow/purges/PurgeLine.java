package org.twinflow.purges;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.mobility.DossierId;

/**
 * The papers of a traveller of one class: how many, and what becomes of them; not which they are.
 *
 * @param traveller a short name, empty for the papers of the whole group
 * @param there how many are still there
 * @param until the last day on which they are kept, null where none is there
 * @param held how many of them somebody holds
 * @param reasons why they are held
 * @param heldHere whether a data protection officer holds some of them
 * @param certificates the codes of what is gone
 * @param goneAt when the last of them went
 */
public record PurgeLine(
        DossierId dossier,
        String traveller,
        int there,
        @Nullable LocalDate until,
        int held,
        List<String> reasons,
        boolean heldHere,
        List<String> certificates,
        @Nullable Instant goneAt) {

    public PurgeLine {
        reasons = List.copyOf(reasons);
        certificates = List.copyOf(certificates);
    }

    public boolean isOfGroup() {
        return traveller.isEmpty();
    }

    /** Whether something of it goes when its time is over. */
    public boolean goes() {
        return there > held;
    }
}
