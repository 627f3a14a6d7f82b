package org.twinflow.incidents;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.twinflow.engine.Decisions;
import org.twinflow.mobility.MobilityBasics;
import org.twinflow.mobility.Traveller;
import org.twinflow.mobility.Travellers;
import org.twinflow.shared.NotFoundException;

/** Says who has to be called, by the table {@code call-tree}, which administrators may change. */
@Component
class CallTree {

    private static final Logger LOG = LoggerFactory.getLogger(CallTree.class);
    private static final String TABLE = "call-tree";

    private final Decisions decisions;
    private final IncidentRules rules;
    private final MobilityBasics mobilities;
    private final Travellers travellers;

    CallTree(Decisions decisions, IncidentRules rules, MobilityBasics mobilities, Travellers travellers) {
        this.decisions = decisions;
        this.rules = rules;
        this.mobilities = mobilities;
        this.travellers = travellers;
    }

    /** Everybody to call, in the order of the callees. */
    List<Whom> of(Incident incident) {
        var found = new LinkedHashSet<Whom>();
        var sending = rules.sendingSchools(incident);
        for (var callee : callees(incident.severity())) {
            if (callee == Callee.HOST_HEAD) {
                found.add(new Whom(callee, mobilities.host(incident.mobility()).id()));
            } else if (callee.isOfTraveller()) {
                families(incident)
                        .forEach(traveller ->
                                found.add(new Whom(callee, traveller.dossier().id())));
            } else {
                sending.forEach(school -> found.add(new Whom(callee, school.id())));
            }
        }
        return List.copyOf(found);
    }

    /** Somebody of age is asked whether anybody at home is to be called; a minor's family always is. */
    private List<Traveller> families(Incident incident) {
        return travellers.of(incident.mobility()).stream()
                .filter(traveller -> incident.concerned().contains(traveller.dossier()))
                .toList();
    }

    /** Where the table is missing or broken, everybody is called. */
    private Set<Callee> callees(Severity severity) {
        try {
            var named = EnumSet.noneOf(Callee.class);
            decisions
                    .evaluate(TABLE, Map.of("severity", severity.name()))
                    .forEach(row -> named.add(Callee.valueOf(String.valueOf(row.get("callee")))));
            return named;
        } catch (NotFoundException | IllegalArgumentException broken) {
            LOG.warn("The table {} cannot be read: everybody is called", TABLE);
            return EnumSet.allOf(Callee.class);
        }
    }
}
