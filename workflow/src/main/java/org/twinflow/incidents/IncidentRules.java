package org.twinflow.incidents;

import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.mobility.MobilityBasics;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.Traveller;
import org.twinflow.mobility.TravellerKind;
import org.twinflow.mobility.Travellers;
import org.twinflow.people.SchoolId;

/** Who knows of an incident: those who go along, the coordinators, the heads of the schools concerned. No family does. */
@Component
class IncidentRules {

    private final MobilityBasics mobilities;
    private final Travellers travellers;

    IncidentRules(MobilityBasics mobilities, Travellers travellers) {
        this.mobilities = mobilities;
        this.travellers = travellers;
    }

    boolean sees(Incident incident, Reader reader) {
        return reader.isNamed(audience(incident)) && !isOnlyTraveller(incident, reader);
    }

    void mustSee(Incident incident, Reader reader) {
        reader.mustSee(sees(incident, reader), incident.id());
    }

    /** Those who act on it; a head reads, and closes. */
    boolean writes(Incident incident, Reader reader) {
        return incident.isOpen() && sees(incident, reader);
    }

    /** The names of those who see it. */
    Set<String> audience(Incident incident) {
        var project = mobilities.project(incident.mobility());
        var names = new HashSet<String>();
        names.add(Scope.project(project.id()).token(Role.COORDINATOR));
        names.add("person:" + incident.reportedBy());
        travellers.accompanying(incident.mobility()).forEach(person -> names.add("person:" + person));
        schools(incident).forEach(school -> {
            names.add(Scope.school(school).token(Role.HEAD));
            names.add(Scope.project(project.id()).token(school, Role.HEAD));
        });
        return names;
    }

    /** The host, and the schools of those to whom it happened; all that send, if it happened to nobody in particular. */
    Set<SchoolId> schools(Incident incident) {
        var schools = sendingSchools(incident);
        schools.add(mobilities.host(incident.mobility()));
        return schools;
    }

    Set<SchoolId> sendingSchools(Incident incident) {
        var schools = new HashSet<SchoolId>();
        travellers.of(incident.mobility()).stream()
                .filter(traveller -> incident.concerned().contains(traveller.dossier()))
                .map(Traveller::school)
                .forEach(schools::add);
        if (schools.isEmpty()) {
            schools.addAll(mobilities.sending(incident.mobility()));
        }
        return schools;
    }

    /** Whoever teaches in the project, and whoever goes along. */
    boolean reports(MobilityId mobility, Reader reader) {
        return reader.teachesIn(mobilities.project(mobility).id()) || isAccompanying(mobility, reader);
    }

    boolean isAccompanying(MobilityId mobility, Reader reader) {
        return travellers.accompanying(mobility).contains(reader.person());
    }

    boolean coordinates(MobilityId mobility, Reader reader) {
        return reader.coordinates(mobilities.project(mobility).id());
    }

    /** A pupil who goes along is never among those who read. */
    private boolean isOnlyTraveller(Incident incident, Reader reader) {
        return travellers.of(incident.mobility()).stream()
                .anyMatch(traveller ->
                        traveller.person().equals(reader.person()) && traveller.kind() == TravellerKind.PUPIL);
    }
}
