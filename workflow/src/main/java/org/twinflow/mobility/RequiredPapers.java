package org.twinflow.mobility;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.twinflow.engine.Decisions;
import org.twinflow.engine.Processes;
import org.twinflow.people.People;

/** Asks the decision table which papers a traveller needs. */
@Component
class RequiredPapers {

    private static final String TABLE = "required-documents";

    private final Decisions decisions;
    private final Processes processes;
    private final People people;

    RequiredPapers(Decisions decisions, Processes processes, People people) {
        this.decisions = decisions;
        this.processes = processes;
        this.people = people;
    }

    /** What the traveller needs, by the table that their case began with or, before that, by the newest. */
    Collection<Requirement> of(Mobility mobility, Dossier dossier, int groupSize) {
        var facts = facts(mobility, dossier, groupSize);
        var following = processes.definitions(DossierCases.PROCESS, dossier.id().toString());
        return read(
                following.isEmpty()
                        ? decisions.evaluate(TABLE, facts)
                        : decisions.evaluateBeside(following.getFirst(), TABLE, facts));
    }

    /** One requirement for each paper, whatever the number of rules that ask for it. */
    static Collection<Requirement> read(List<Map<String, Object>> rules) {
        var papers = new TreeMap<Paper, Requirement>();
        for (var rule : rules) {
            var why = String.valueOf(rule.get("reason"));
            for (var codes : String.valueOf(rule.get("papers")).split(" ")) {
                var requirement = Requirement.of(codes, why);
                papers.merge(requirement.paper(), requirement, Requirement::with);
            }
        }
        return papers.values();
    }

    private Map<String, Object> facts(Mobility mobility, Dossier dossier, int groupSize) {
        var traveller = dossier.facts();
        var school = dossier.school();
        var facts = new HashMap<String, Object>();
        facts.put("kind", traveller.kind());
        facts.put("minor", traveller.minor());
        facts.put("residence", traveller.residence());
        facts.put("thirdCountry", traveller.thirdCountry());
        facts.put("withParent", traveller.withParent());
        facts.put("travelBan", traveller.travelBan());
        facts.put("disagreement", traveller.disagreement());
        facts.put("inclusion", traveller.inclusion());
        facts.put("lead", traveller.leader());
        facts.put("mobType", mobility.type());
        facts.put("pupils", mobility.type().withPupils());
        facts.put("destination", people.school(mobility.hostSchool()).country());
        facts.put("familyStay", mobility.accommodation() == Accommodation.FAMILY);
        facts.put("green", mobility.isGreen());
        facts.put("groupSize", groupSize);
        facts.put("sending", school == null ? "" : people.school(school).country());
        facts.put(
                "stateSchool",
                mobility.sending().stream().anyMatch(sender -> sender.school().equals(school) && sender.state()));
        return facts;
    }
}
