package org.twinflow.mobility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.people.People;
import org.twinflow.people.PersonSummary;
import org.twinflow.shared.NotFoundException;

/** Says before the journey, and before its days are moved, whose papers would end too early. */
@Service
@Transactional(readOnly = true)
public class Forecasts {

    private final MobilityRepository mobilities;
    private final DossierPapers papers;
    private final PaperReadingRepository readings;
    private final MobilityRules rules;
    private final People people;

    Forecasts(
            MobilityRepository mobilities,
            DossierPapers papers,
            PaperReadingRepository readings,
            MobilityRules rules,
            People people) {
        this.mobilities = mobilities;
        this.papers = papers;
        this.readings = readings;
        this.rules = rules;
        this.people = people;
    }

    /** @param lastDay another last day than the planned one, null for that */
    public Forecast of(MobilityId id, @Nullable LocalDate lastDay, Reader reader) {
        var mobility = mobilities.findById(id).orElseThrow(() -> new NotFoundException(id));
        rules.mustSee(mobility, reader);
        var day = lastDay == null ? mobility.end() : lastDay;
        var seen = papers.travelling(mobility).stream()
                .filter(dossier -> rules.isStaff(dossier, mobility, reader))
                .toList();
        return new Forecast(day, seen.size(), invalid(seen, day));
    }

    private List<Forecast.Invalid> invalid(List<Dossier> seen, LocalDate day) {
        var items = papers.of(seen);
        var read = readings
                .findByIdDossierIn(
                        seen.stream().map(dossier -> dossier.id().id()).toList())
                .stream()
                .collect(Collectors.toMap(PaperReading::id, Function.identity()));
        var persons = people.persons(seen.stream().map(Dossier::person).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(PersonSummary::id, Function.identity()));
        var invalid = new ArrayList<Forecast.Invalid>();
        for (var dossier : seen) {
            var over = over(items.getOrDefault(dossier.id(), List.of()), read, day);
            var person = persons.get(dossier.person());
            if (person != null && !over.isEmpty()) {
                invalid.add(new Forecast.Invalid(dossier.id(), person, over));
            }
        }
        return invalid;
    }

    private static List<Paper> over(Collection<DossierItem> items, Map<ItemId, PaperReading> read, LocalDate day) {
        return items.stream()
                .filter(item -> item.documentVersion() > 0 || item.state() == ItemState.EXPIRED)
                .filter(item -> isOver(item, read.get(item.id()), day))
                .map(DossierItem::paper)
                .sorted()
                .toList();
    }

    /** What somebody checked counts until the day that they wrote; of the rest, what was read on it and what the rules say. */
    private static boolean isOver(DossierItem item, @Nullable PaperReading reading, LocalDate day) {
        var facts = item.summary();
        var until = facts.validUntil();
        if (item.state() == ItemState.EXPIRED || until != null && until.isBefore(day)) {
            return true;
        }
        if (item.state() != ItemState.RECEIVED || reading == null) {
            return false;
        }
        var advice = reading.advice();
        var expires = reading.facts().expiresOn();
        var extended = reading.facts().has(PaperMark.EXTENDED) || item.paper() == Paper.M14;
        return advice != null && advice.isAgainst() || expires != null && !extended && expires.isBefore(day);
    }
}
