package org.twinflow.incidents;

import static org.twinflow.incidents.IncidentCases.PROCESS;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.engine.Jobs;
import org.twinflow.engine.Processes;
import org.twinflow.engine.Tasks;
import org.twinflow.incidents.IncidentDetails.Call;
import org.twinflow.journeys.Attendance;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilityFixtures;
import org.twinflow.mobility.MobilityFixtures.World;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.NewParticipant;
import org.twinflow.mobility.OpenMatters;
import org.twinflow.mobility.TravellerFacts;
import org.twinflow.mobility.TravellerKind;
import org.twinflow.notifications.Notices;
import org.twinflow.people.PersonId;

/** A teacher reports what happened to a pupil on the third day of a journey. */
abstract class IncidentScene {

    @Autowired
    Fixtures fixtures;

    @Autowired
    MobilityFixtures journeys;

    @Autowired
    Mobilities mobilities;

    @Autowired
    Incidents incidents;

    @Autowired
    EmergencyContacts contacts;

    @Autowired
    IncidentCare care;

    @Autowired
    Attendance attendance;

    @Autowired
    Notices notices;

    @Autowired
    OpenMatters matters;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    Jobs jobs;

    @Autowired
    TransactionTemplate transaction;

    World world;
    MobilityId mobility;
    DossierId dossier;
    PersonId guide;
    PersonId hostHead;

    @BeforeEach
    void aGroupThatIsUnderWay() {
        world = journeys.aWorld();
        guide = fixtures.aTeacher(world.france());
        fixtures.admit(world.project(), guide, Role.TEACHER);
        hostHead = fixtures.aPerson("directrice", world.greece());
        fixtures.grant(hostHead, Role.HEAD, Scope.school(world.greece()));
        var prepared = journeys.prepared(world);
        mobility = prepared.mobility();
        dossier = prepared.dossier();
        var accompanying = mobilities.addParticipant(
                mobility,
                new NewParticipant(guide, TravellerFacts.adult(TravellerKind.ACCOMPANYING, "FR"), List.of()),
                reader(world.coordinator()));
        journeys.complete(accompanying, world);
        journeys.depart(prepared, world);
        journeys.letTimePass(mobility, 3);
    }

    IncidentId report(Severity severity) {
        return incidents.report(mobility, told(severity), reader(guide));
    }

    NewIncident told(Severity severity) {
        return new NewIncident("A fall", "Fell on the stairs.", "Harbour", now(), severity, Set.of(dossier));
    }

    static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC).minusHours(1);
    }

    void tryAll(IncidentId id, boolean reached) {
        get(id).calls()
                .forEach(call -> incidents.call(id, new CallAttempt(call.id(), reached, "At once"), reader(guide)));
    }

    List<Callee> callees(IncidentId id) {
        return get(id).calls().stream().map(Call::callee).toList();
    }

    IncidentDetails get(IncidentId id) {
        return incidents.get(id, reader(world.coordinator()));
    }

    List<String> active(IncidentId id) {
        return processes.activeElements(PROCESS, id.toString());
    }

    Reader reader(PersonId person) {
        return fixtures.reader(person);
    }
}
