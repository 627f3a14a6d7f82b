package org.twinflow.originals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.mobility.DossierSummary;
import org.twinflow.mobility.ItemState;
import org.twinflow.mobility.ItemSummary;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.MobilityStatus;
import org.twinflow.mobility.MobilitySummary;
import org.twinflow.originals.OriginalsList.Cell;
import org.twinflow.originals.OriginalsList.Row;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.shared.RefusedException;

/** Who has which originals in the bag, ticked by the teachers at the gathering. */
@Service
@Transactional
public class Originals {

    /** A device that was off for longer has nothing to say any more. */
    private static final Duration LONGEST = Duration.ofDays(30);

    private final OriginalTickRepository ticks;
    private final Mobilities mobilities;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    Originals(OriginalTickRepository ticks, Mobilities mobilities, People people, Audit audit, Clock clock) {
        this.ticks = ticks;
        this.mobilities = mobilities;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** The travellers whose papers the reader may know of; who teaches in the project may look. */
    @Transactional(readOnly = true)
    public OriginalsList of(MobilityId id, Reader reader) {
        var travellers = travellers(id, reader);
        var mobility = mobilities.get(id, reader).summary();
        var latest = latest(travellers);
        var names = names(travellers);
        var who = people.persons(latest.values().stream().map(OriginalTick::by).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(PersonSummary::id, Function.identity()));
        var rows = travellers.stream()
                .map(dossier -> row(dossier, names.getOrDefault(dossier, ""), latest, who))
                .filter(row -> !row.cells().isEmpty())
                .sorted(Comparator.comparing(Row::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        var until = until(mobility);
        return new OriginalsList(
                mobility, until, isOpen(mobility) && clock.instant().isBefore(until), rows);
    }

    /**
     * Takes ticks in as a device kept them, those too that it sent before; the last of a paper counts. What is asked of
     * nobody any more is left out: somebody may have left the journey while the device was off.
     */
    public void tick(MobilityId id, List<Tick> made, Reader by) {
        var list = of(id, by);
        if (!list.open()) {
            throw new RefusedException("originals.closed");
        }
        var known = list.rows().stream()
                .flatMap(row -> row.cells().stream().map(cell -> List.of(row.dossier(), cell.paper())))
                .collect(Collectors.toSet());
        for (var tick : made) {
            if (known.contains(List.of(tick.dossier(), tick.paper())) && !ticks.existsByTick(tick.id())) {
                ticks.save(new OriginalTick(tick, when(tick), by.person(), clock.instant()));
                audit.record(
                        by.person(),
                        "original." + (tick.seen() ? "seen" : "not-seen"),
                        "dossier:" + tick.dossier(),
                        facts(tick));
            }
        }
    }

    private static Map<String, String> facts(Tick tick) {
        return Map.of("paper", tick.paper().name());
    }

    private Instant when(Tick tick) {
        var ago = tick.ago().isNegative() ? Duration.ZERO : tick.ago();
        return clock.instant().minus(ago.compareTo(LONGEST) > 0 ? LONGEST : ago);
    }

    private List<DossierSummary> travellers(MobilityId id, Reader reader) {
        var matrix = mobilities.matrix(id, reader);
        reader.mustBeAllowed(reader.teachesIn(matrix.mobility().project().id()));
        return matrix.groups().stream()
                .flatMap(group -> group.dossiers().stream())
                .filter(dossier -> !dossier.withdrawn())
                .toList();
    }

    /** First names; who shares theirs also shows an initial. */
    private static Map<DossierSummary, String> names(List<DossierSummary> travellers) {
        var count = new HashMap<String, Integer>();
        var persons = new HashMap<DossierSummary, PersonSummary>();
        for (var traveller : travellers) {
            var person = traveller.person();
            if (person != null) {
                persons.put(traveller, person);
                count.merge(person.givenName(), 1, Integer::sum);
            }
        }
        return persons.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> {
            var person = entry.getValue();
            return count.getOrDefault(person.givenName(), 0) > 1 ? person.shortName() : person.givenName();
        }));
    }

    private Map<List<Object>, OriginalTick> latest(Collection<DossierSummary> travellers) {
        var latest = new HashMap<List<Object>, OriginalTick>();
        ticks.findByDossierInOrderByTickedAtAscNumberAsc(ids(travellers))
                .forEach(tick -> latest.put(List.of(tick.dossier(), tick.paper()), tick));
        return latest;
    }

    private static List<UUID> ids(Collection<DossierSummary> travellers) {
        return travellers.stream().map(dossier -> dossier.id().id()).toList();
    }

    private static Row row(
            DossierSummary dossier,
            String name,
            Map<List<Object>, OriginalTick> latest,
            Map<PersonId, PersonSummary> who) {
        var school = dossier.school();
        var cells = dossier.items().stream()
                .filter(item -> item.paper().isOriginal() && item.state() != ItemState.WAIVED)
                .map(item -> cell(item, latest.get(List.of(dossier.id().id(), item.paper())), who))
                .toList();
        return new Row(dossier.id(), name, school == null ? "" : school.letters(), cells);
    }

    private static Cell cell(ItemSummary item, @Nullable OriginalTick tick, Map<PersonId, PersonSummary> who) {
        if (tick == null) {
            return new Cell(item.paper(), item.alternative(), false, null, null);
        }
        var by = Objects.requireNonNull(who.get(tick.by())).shortName();
        return new Cell(item.paper(), item.alternative(), tick.isSeen(), by, tick.at());
    }

    private static boolean isOpen(MobilitySummary mobility) {
        return mobility.status().isPreparing() || mobility.status() == MobilityStatus.DEPARTED;
    }

    /** The end of the last day, where the group comes back to. */
    private static Instant until(MobilitySummary mobility) {
        return mobility.end()
                .plusDays(1)
                .atStartOfDay(mobility.sending().getFirst().zone())
                .toInstant();
    }
}
