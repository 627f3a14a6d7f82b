package org.twinflow.hosting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Lodgings;
import org.twinflow.mobility.MobilityBasics;
import org.twinflow.mobility.MobilityId;
import org.twinflow.safekeeping.RetentionClass;
import org.twinflow.safekeeping.Retentions;
import org.twinflow.shared.Turns;

/** Tells the travel pack who stays with whom, and forgets it once the journey is long over. */
@Component
class HostingCare implements Lodgings {

    private final HostFamilies families;
    private final Guests guests;
    private final MobilityBasics mobilities;
    private final Retentions retentions;
    private final Turns turns;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HostingCare(
            HostFamilies families,
            Guests guests,
            MobilityBasics mobilities,
            Retentions retentions,
            Turns turns,
            TransactionTemplate transaction,
            Clock clock) {
        this.families = families;
        this.guests = guests;
        this.mobilities = mobilities;
        this.retentions = retentions;
        this.turns = turns;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Map<DossierId, String> of(MobilityId mobility) {
        var houses = families.findByMobilityOrderByName(mobility.id()).stream()
                .collect(Collectors.toMap(HostFamily::id, Function.identity()));
        var lodgings = new HashMap<DossierId, String>();
        for (var guest : guests.findByMobility(mobility.id())) {
            var house = guest.family() == null ? null : houses.get(guest.family());
            if (house != null) {
                lodgings.put(guest.dossier(), (house.name() + " " + house.phone()).strip());
            }
        }
        return lodgings;
    }

    @Scheduled(cron = "${twinflow.safekeeping.retention-cron:0 15 1 * * *}")
    void nightly() {
        turns.take("hosting-care", () -> transaction.executeWithoutResult(status -> forget()));
    }

    /** What a guest may not bear goes first. */
    void forget() {
        forEach(
                guests.mobilities(),
                RetentionClass.HEALTH,
                mobility -> guests.findByMobility(mobility.id()).forEach(guest -> guest.needs(Set.of())));
        forEach(
                guests.mobilities(),
                RetentionClass.TRAVEL,
                mobility -> guests.findByMobility(mobility.id()).forEach(guests::delete));
        forEach(
                families.mobilities(),
                RetentionClass.TRAVEL,
                mobility -> families.findByMobilityOrderByName(mobility.id()).forEach(families::delete));
    }

    private void forEach(Collection<UUID> ids, RetentionClass kind, Consumer<MobilityId> deed) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        ids.stream()
                .map(MobilityId::new)
                .filter(id -> retentions.until(kind, mobilities.lastDay(id)).isBefore(today))
                .forEach(deed);
    }
}
