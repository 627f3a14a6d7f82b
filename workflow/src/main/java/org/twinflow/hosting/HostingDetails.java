package org.twinflow.hosting;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.MobilitySummary;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolSummary;

/**
 * Who stays with whom.
 *
 * @param mayAssign whether the reader writes families down and says who stays with whom
 * @param knowsNeeds whether the reader knows what a guest may not bear
 */
public record HostingDetails(
        MobilitySummary mobility, List<Family> families, List<GuestRow> guests, boolean mayAssign, boolean knowsNeeds) {

    public HostingDetails {
        families = List.copyOf(families);
        guests = List.copyOf(guests);
    }

    public long homeless() {
        return guests.stream().filter(guest -> guest.family() == null).count();
    }

    /**
     * A house.
     *
     * @param guests how many stay there
     * @param confirmedBy who heard the family say yes, null as long as nobody has
     */
    public record Family(
            UUID id,
            NewHostFamily told,
            long guests,
            @Nullable PersonSummary confirmedBy,
            @Nullable Instant confirmedAt) {

        /** How many more could stay. */
        public long free() {
            return told.places() - guests;
        }
    }

    /**
     * A traveller.
     *
     * @param family null as long as nobody takes them in
     * @param needs what they may not bear; empty for whoever may not know
     * @param clashes those of them that the house has
     */
    public record GuestRow(
            DossierId dossier,
            PersonSummary person,
            SchoolSummary school,
            boolean pupil,
            @Nullable UUID family,
            Set<Trait> needs,
            Set<Trait> clashes) {}
}
