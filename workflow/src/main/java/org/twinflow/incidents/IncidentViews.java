package org.twinflow.incidents;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.incidents.IncidentDetails.Call;
import org.twinflow.incidents.IncidentDetails.Concerned;
import org.twinflow.incidents.IncidentDetails.Line;
import org.twinflow.incidents.IncidentDetails.May;
import org.twinflow.journeys.EarlyReturns;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Traveller;
import org.twinflow.mobility.Travellers;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolId;

/** Turns incidents into what pages and scripts are shown. */
@Component
class IncidentViews {

    private final IncidentRows rows;
    private final IncidentCallRepository calls;
    private final EmergencyContacts contacts;
    private final EarlyReturns returns;
    private final Travellers travellers;
    private final People people;

    IncidentViews(
            IncidentRows rows,
            IncidentCallRepository calls,
            EmergencyContacts contacts,
            EarlyReturns returns,
            Travellers travellers,
            People people) {
        this.rows = rows;
        this.calls = calls;
        this.contacts = contacts;
        this.returns = returns;
        this.travellers = travellers;
        this.people = people;
    }

    static IncidentSummary summary(Incident incident) {
        return new IncidentSummary(
                incident.id(),
                incident.mobility(),
                incident.title(),
                incident.severity(),
                incident.happenedAt(),
                incident.isOpen());
    }

    IncidentDetails details(Incident incident, May may) {
        var log = rows.findByIncidentOrderByNumber(incident.id().id());
        var going = travellers.ever(incident.mobility()).stream()
                .collect(Collectors.toMap(Traveller::dossier, Function.identity()));
        var names = names(incident, log, going);
        var shown = calls(incident, log, going, names);
        return new IncidentDetails(
                summary(incident),
                incident.place(),
                concerned(incident, going, names),
                List.copyOf(shown.values()),
                log.stream()
                        .map(line -> new Line(
                                line.kind(),
                                shown.get(line.ofCall()),
                                line.hasReached(),
                                line.words(),
                                name(names, line.by()),
                                line.at()))
                        .toList(),
                name(names, incident.reportedBy()),
                incident.reportedAt(),
                incident.lessons(),
                incident.closedBy() == null ? null : name(names, incident.closedBy()),
                incident.closedAt(),
                incident.isForgotten(),
                may);
    }

    private Map<PersonId, PersonSummary> names(
            Incident incident, List<IncidentEntry> log, Map<DossierId, Traveller> going) {
        var ids = new HashSet<PersonId>();
        log.forEach(line -> ids.add(line.by()));
        going.values().forEach(traveller -> ids.add(traveller.person()));
        ids.add(incident.reportedBy());
        if (incident.closedBy() != null) {
            ids.add(incident.closedBy());
        }
        return people.persons(ids).stream().collect(Collectors.toMap(PersonSummary::id, Function.identity()));
    }

    private List<Concerned> concerned(
            Incident incident, Map<DossierId, Traveller> going, Map<PersonId, PersonSummary> names) {
        var home = returns.of(incident.concerned());
        var escorts = returns.escorts(incident.concerned());
        return incident.concerned().stream()
                .filter(going::containsKey)
                .map(dossier -> new Concerned(
                        dossier,
                        name(names, Objects.requireNonNull(going.get(dossier)).person()),
                        home.get(dossier),
                        escorts.getOrDefault(dossier, "")))
                .sorted(Comparator.comparing(each -> each.person().name()))
                .toList();
    }

    /** In the order in which people are called. */
    private Map<UUID, Call> calls(
            Incident incident,
            List<IncidentEntry> log,
            Map<DossierId, Traveller> going,
            Map<PersonId, PersonSummary> names) {
        var kept = contacts.kept(incident.mobility());
        var shown = new LinkedHashMap<UUID, Call>();
        calls.findByIncident(incident.id().id()).stream()
                .map(call -> call(call, kept.get(call.whom()), log, going, names))
                .sorted(Comparator.comparing(Call::callee)
                        .thenComparing(call -> call.school().name())
                        .thenComparing(call ->
                                call.traveller() == null ? "" : call.traveller().name()))
                .forEach(call -> shown.put(call.id(), call));
        return shown;
    }

    private Call call(
            IncidentCall call,
            @Nullable EmergencyContact contact,
            List<IncidentEntry> log,
            Map<DossierId, Traveller> going,
            Map<PersonId, PersonSummary> names) {
        var whom = call.whom();
        var traveller = whom.callee().isOfTraveller() ? going.get(new DossierId(whom.about())) : null;
        var attempts =
                log.stream().filter(line -> call.id().equals(line.ofCall())).toList();
        var last = attempts.isEmpty() ? null : attempts.getLast();
        return new Call(
                call.id(),
                whom.callee(),
                people.school(traveller == null ? new SchoolId(whom.about()) : traveller.school()),
                traveller == null ? null : name(names, traveller.person()),
                contact == null ? "" : contact.name(),
                contact == null ? "" : contact.phone(),
                attempts.stream().anyMatch(IncidentEntry::hasReached),
                last == null ? null : name(names, last.by()),
                last == null ? null : last.at(),
                last == null ? "" : last.words());
    }

    private static PersonSummary name(Map<PersonId, PersonSummary> names, PersonId id) {
        return Objects.requireNonNull(names.get(id));
    }
}
