package org.twinflow.mobility;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolId;
import org.twinflow.people.SchoolSummary;

/**
 * Who has a part in what the schools agree on with travellers, and which part the reader has.
 *
 * @param paper what is agreed on: the learning agreement of a traveller, or the learning programme of the group
 * @param traveller null for the programme of the group
 * @param senders the schools that send: one for a traveller, all for the group
 * @param travels whether the reader is the traveller
 * @param guardian whether the reader answers for the traveller
 * @param sends the school for which the reader speaks as one that sends, null for none
 * @param open whether anything can still be changed
 */
public record Parties(
        DossierId dossier,
        Paper paper,
        MobilitySummary mobility,
        @Nullable PersonSummary traveller,
        boolean minor,
        List<SchoolSummary> senders,
        boolean travels,
        boolean guardian,
        @Nullable SchoolId sends,
        boolean hosts,
        boolean open) {

    public Parties {
        senders = List.copyOf(senders);
    }

    /** The languages in which it is printed: of the traveller or the first school that sends, then of the host. */
    public List<Locale> languages() {
        var own = traveller == null ? senders.getFirst().locale() : traveller.locale();
        return List.of(own, mobility.host().locale());
    }

    public List<LocalDate> days() {
        return mobility.start().datesUntil(mobility.end().plusDays(1)).toList();
    }
}
