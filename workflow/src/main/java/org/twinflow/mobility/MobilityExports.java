package org.twinflow.mobility;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.people.People;
import org.twinflow.people.SchoolSummary;
import org.twinflow.shared.NotFoundException;

/** Gathers what the programme's own tool is told of a mobility; the pupils of a group are counted and not named. */
@Service
@Transactional
public class MobilityExports {

    private final MobilityRepository mobilities;
    private final DossierPapers papers;
    private final MobilityRules rules;
    private final MobilityViews views;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    MobilityExports(
            MobilityRepository mobilities,
            DossierPapers papers,
            MobilityRules rules,
            MobilityViews views,
            People people,
            Audit audit,
            Clock clock) {
        this.mobilities = mobilities;
        this.papers = papers;
        this.rules = rules;
        this.views = views;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** The lines of a mobility by sending school; its coordinators may. */
    public List<ExportLine> lines(MobilityId id, Reader by) {
        var mobility = mobilities.findById(id).orElseThrow(() -> new NotFoundException(id));
        rules.mustSee(mobility, by);
        by.mustBeAllowed(rules.manages(mobility, by));
        var travelling = papers.travelling(mobility);
        var lines = new ArrayList<ExportLine>();
        for (var school : views.summary(mobility).sending()) {
            var own = travelling.stream()
                    .filter(dossier -> school.id().equals(dossier.school()))
                    .toList();
            if (mobility.type() == MobilityType.GRP) {
                group(mobility, school, own, lines);
            } else {
                own.stream()
                        .filter(dossier -> dossier.facts().kind() != TravellerKind.ACCOMPANYING)
                        .forEach(dossier -> lines.add(line(mobility, school, List.of(dossier), 0, dossier)));
            }
        }
        audit.record(by.person(), "mobility.exported", "mobility:" + id, Map.of());
        return lines;
    }

    /** Who accompanies stands in the first line of the school's group. */
    private void group(Mobility mobility, SchoolSummary school, List<Dossier> own, List<ExportLine> lines) {
        var adults = own.stream()
                .filter(dossier -> dossier.facts().kind() == TravellerKind.ACCOMPANYING)
                .toList();
        var lead = adults.stream()
                .filter(dossier -> dossier.facts().leader())
                .findFirst()
                .or(() -> adults.stream().findFirst())
                .orElse(null);
        var first = true;
        for (var supported : List.of(false, true)) {
            var part = own.stream()
                    .filter(Predicate.not(adults::contains))
                    .filter(dossier -> dossier.facts().inclusion() == supported)
                    .toList();
            if (!part.isEmpty()) {
                lines.add(line(mobility, school, part, first ? adults.size() : 0, lead));
                first = false;
            }
        }
    }

    private ExportLine line(
            Mobility mobility, SchoolSummary school, List<Dossier> part, int adults, @Nullable Dossier named) {
        var facts = mobility.facts();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new ExportLine(
                mobility.type(),
                mobility.status() == MobilityStatus.DEPARTED && mobility.end().isBefore(today),
                school,
                people.school(mobility.hostSchool()),
                mobility.start(),
                mobility.end(),
                facts.travelDays(),
                facts.transport(),
                facts.green(),
                part.getFirst().facts().inclusion(),
                part.size(),
                adults,
                name(named));
    }

    private String name(@Nullable Dossier named) {
        var person = named == null ? null : named.person();
        return person == null ? "" : people.person(person).name();
    }
}
