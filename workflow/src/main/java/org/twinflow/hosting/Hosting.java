package org.twinflow.hosting;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.audit.Audit;
import org.twinflow.hosting.HostingDetails.Family;
import org.twinflow.hosting.HostingDetails.GuestRow;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Dossiers;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilityDetails;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.Traveller;
import org.twinflow.mobility.TravellerKind;
import org.twinflow.mobility.Travellers;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/**
 * Finds a bed for each guest. The host school and the coordinators say who stays with whom; what a guest may not bear is
 * known to those alone who may open medical papers, and is advice to them, never a refusal.
 */
@Service
@Transactional
public class Hosting {

    private static final int LONGEST_NAME = 160;
    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST = 500;
    private static final int MOST = 50;

    private final HostFamilies families;
    private final Guests guests;
    private final Mobilities mobilities;
    private final Dossiers dossiers;
    private final Travellers travellers;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    Hosting(
            HostFamilies families,
            Guests guests,
            Mobilities mobilities,
            Dossiers dossiers,
            Travellers travellers,
            People people,
            Audit audit,
            Clock clock) {
        this.families = families;
        this.guests = guests;
        this.mobilities = mobilities;
        this.dossiers = dossiers;
        this.travellers = travellers;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** For those who teach in the project and those who host. */
    @Transactional(readOnly = true)
    public HostingDetails of(MobilityId id, Reader reader) {
        var mobility = mobilities.get(id, reader);
        reader.mustBeAllowed(reads(mobility, reader));
        var going = travellers.of(id);
        var kept =
                guests.findByMobility(id.id()).stream().collect(Collectors.toMap(Guest::dossier, Function.identity()));
        var houses = families.findByMobilityOrderByName(id.id());
        var names = names(going, houses);
        var knows = knowsNeeds(mobility, reader);
        return new HostingDetails(
                mobility.summary(),
                houses.stream().map(house -> family(house, going, kept, names)).toList(),
                going.stream()
                        .map(traveller -> row(traveller, kept.get(traveller.dossier()), houses, names, knows))
                        .toList(),
                assigns(mobility, reader),
                knows);
    }

    /**
     * Where a traveller stays, for the traveller and the family, once the house has said yes; others who see the dossier
     * learn it where all guests stand.
     */
    @Transactional(readOnly = true)
    public Optional<Lodging> lodging(DossierId id, Reader reader) {
        var dossier = dossiers.get(id, reader);
        var person = dossier.dossier().person();
        var concerned = dossier.guardian() || person != null && person.id().equals(reader.person());
        if (!concerned || dossier.dossier().withdrawn()) {
            return Optional.empty();
        }
        return guests.findById(id.id())
                .map(Guest::family)
                .flatMap(families::findById)
                .filter(HostFamily::isConfirmed)
                .map(HostFamily::told)
                .map(told -> new Lodging(id, told.name(), told.phone(), told.address()));
    }

    /** @param family null for a new one */
    public UUID write(MobilityId id, @Nullable UUID family, NewHostFamily told, Reader by) {
        working(id, by);
        check(told);
        var house = family == null ? new HostFamily(id) : find(id, family);
        if (guestsOf(id, house.id()).size() > told.places()) {
            throw new RefusedException("hosting.full", told.places());
        }
        house.change(told);
        families.save(house);
        audit.record(by.person(), "host-family.written", "mobility:" + id, Map.of());
        return house.id();
    }

    /** The family has said yes; by whom this was heard is kept. */
    public void confirm(MobilityId id, UUID family, Reader by) {
        working(id, by);
        find(id, family).confirm(by.person(), clock.instant());
        audit.record(by.person(), "host-family.confirmed", "mobility:" + id, Map.of());
    }

    /** Takes a house off the list; its guests need another. */
    public void remove(MobilityId id, UUID family, Reader by) {
        working(id, by);
        var house = find(id, family);
        guestsOf(id, family).forEach(guest -> guest.staysWith(null));
        families.delete(house);
        audit.record(by.person(), "host-family.removed", "mobility:" + id, Map.of());
    }

    /** @param family null for nobody yet */
    public void assign(MobilityId id, DossierId dossier, @Nullable UUID family, Reader by) {
        working(id, by);
        var guest = guest(id, dossier);
        if (family != null && !family.equals(guest.family())) {
            var house = find(id, family);
            if (guestsOf(id, family).size() >= house.places()) {
                throw new RefusedException("hosting.full", house.places());
            }
        }
        guest.staysWith(family);
        guests.save(guest);
        audit.record(by.person(), "guest.assigned", "dossier:" + dossier, Map.of());
    }

    /** Writes down what a guest may not bear; those who are named for medical papers may. */
    public void need(MobilityId id, DossierId dossier, Set<Trait> needs, Reader by) {
        var mobility = mobilities.get(id, by);
        by.mustBeAllowed(knowsNeeds(mobility, by));
        by.mustWork(mobility.summary().project().id());
        var guest = guest(id, dossier);
        guest.needs(needs);
        guests.save(guest);
        audit.record(by.person(), "guest.needs", "dossier:" + dossier, Map.of());
    }

    private Guest guest(MobilityId id, DossierId dossier) {
        if (travellers.of(id).stream()
                .noneMatch(traveller -> traveller.dossier().equals(dossier))) {
            throw new NotFoundException(dossier);
        }
        return guests.findById(dossier.id()).orElseGet(() -> new Guest(id, dossier));
    }

    private List<Guest> guestsOf(MobilityId id, UUID family) {
        var going = travellers.of(id).stream().map(Traveller::dossier).collect(Collectors.toSet());
        return guests.findByMobility(id.id()).stream()
                .filter(guest -> family.equals(guest.family()) && going.contains(guest.dossier()))
                .toList();
    }

    private static Family family(
            HostFamily house, List<Traveller> going, Map<DossierId, Guest> kept, Map<PersonId, PersonSummary> names) {
        var there = going.stream()
                .map(traveller -> kept.get(traveller.dossier()))
                .filter(guest -> guest != null && house.id().equals(guest.family()))
                .count();
        var by = house.confirmedBy();
        return new Family(house.id(), house.told(), there, by == null ? null : names.get(by), house.confirmedAt());
    }

    private GuestRow row(
            Traveller traveller,
            @Nullable Guest guest,
            List<HostFamily> houses,
            Map<PersonId, PersonSummary> names,
            boolean knows) {
        var family = guest == null ? null : guest.family();
        var needs = guest == null || !knows ? Set.<Trait>of() : guest.needs();
        var clashes = new HashSet<Trait>();
        houses.stream().filter(house -> house.id().equals(family)).forEach(house -> clashes.addAll(house.traits()));
        clashes.retainAll(needs);
        return new GuestRow(
                traveller.dossier(),
                Objects.requireNonNull(names.get(traveller.person())),
                people.school(traveller.school()),
                traveller.kind() == TravellerKind.PUPIL,
                family,
                needs,
                Set.copyOf(clashes));
    }

    private Map<PersonId, PersonSummary> names(List<Traveller> going, List<HostFamily> houses) {
        var ids = going.stream().map(Traveller::person).collect(Collectors.toCollection(HashSet::new));
        houses.stream().map(HostFamily::confirmedBy).filter(Objects::nonNull).forEach(ids::add);
        var names = new HashMap<PersonId, PersonSummary>();
        people.persons(ids).forEach(person -> names.put(person.id(), person));
        return names;
    }

    private static void check(NewHostFamily told) {
        if (told.name().isBlank() || told.name().length() > LONGEST_NAME) {
            throw new InvalidException(FieldError.of("name", "hosting.name.form", LONGEST_NAME));
        }
        if (told.phone().length() > LONGEST_PHONE || !told.phone().matches("[-+() ./\\d]*")) {
            throw new InvalidException(FieldError.of("phone", "incidents.contact.phone"));
        }
        if (told.address().length() > LONGEST || told.note().length() > LONGEST) {
            throw new InvalidException(FieldError.of("note", "hosting.note.form", LONGEST));
        }
        if (told.places() < 1 || told.places() > MOST) {
            throw new InvalidException(FieldError.of("places", "hosting.places.form", MOST));
        }
    }

    private HostFamily find(MobilityId id, UUID family) {
        return families.findById(family)
                .filter(house -> house.isOf(id))
                .orElseThrow(() -> new NotFoundException(family));
    }

    private void working(MobilityId id, Reader by) {
        var mobility = mobilities.get(id, by);
        by.mustBeAllowed(assigns(mobility, by));
        by.mustWork(mobility.summary().project().id());
        by.mustWork(Scope.mobility(id.id()));
    }

    private static boolean reads(MobilityDetails mobility, Reader reader) {
        return reader.teachesIn(mobility.summary().project().id()) || hosts(mobility, reader);
    }

    private static boolean assigns(MobilityDetails mobility, Reader reader) {
        return mobility.mayManage() || hosts(mobility, reader);
    }

    private static boolean hosts(MobilityDetails mobility, Reader reader) {
        return reader.has(
                Role.HOST_TEACHER, Scope.mobility(mobility.summary().id().id()));
    }

    private static boolean knowsNeeds(MobilityDetails mobility, Reader reader) {
        return mobility.sealedReaders().stream().anyMatch(person -> person.id().equals(reader.person()))
                && reader.teachesIn(mobility.summary().project().id());
    }
}
