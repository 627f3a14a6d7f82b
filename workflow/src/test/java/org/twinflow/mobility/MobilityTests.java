package org.twinflow.mobility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.twinflow.mobility.DossierCases.MOBILITY;
import static org.twinflow.mobility.DossierCases.PROCESS;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.twinflow.Fixtures;
import org.twinflow.access.Role;
import org.twinflow.engine.Jobs;
import org.twinflow.engine.Processes;
import org.twinflow.engine.Tasks;
import org.twinflow.mobility.MobilityFixtures.World;
import org.twinflow.people.PersonId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** The path of each model, and who sees whom. */
@SpringBootTest
class MobilityTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    MobilityFixtures journeys;

    @Autowired
    Mobilities mobilities;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcTemplate database;

    private World world;

    @BeforeEach
    void aProjectOfThreeSchools() {
        world = journeys.aWorld();
    }

    @Test
    void departsOnceAllPapersAreThereAndTheHeadAgrees() {
        var journey = journeys.prepared(world);
        assertThat(status(journey.mobility())).isEqualTo(MobilityStatus.PREPARING);

        completeGroup(journey.mobility());
        journeys.complete(journey.dossier(), world);
        assertThat(at(MOBILITY, journey.mobility())).containsExactly("whatComesFirst");
        journeys.complete(journey.other(), world);

        assertThat(processes.isRunning(PROCESS, journey.dossier().toString())).isFalse();
        assertThat(at(MOBILITY, journey.mobility())).containsExactly("authoriseDeparture");
        journeys.answer(journey.mobility(), "authoriseDeparture", world.head(), Map.of("decision", "GO"));
        jobs.runDue();
        assertThat(at(MOBILITY, journey.mobility())).containsExactly("departureDayCame");
        assertThat(mobilities.get(journey.mobility(), reader(world.teacher())).travelPack())
                .isNotNull();

        jobs.ringTimers(MOBILITY, journey.mobility().toString(), "departureDayCame");
        assertThat(status(journey.mobility())).isEqualTo(MobilityStatus.DEPARTED);
        assertThat(processes.isRunning(MOBILITY, journey.mobility().toString())).isFalse();
    }

    @Test
    void asksTheHeadFourteenDaysBeforeWithWhatThereIs() {
        var journey = journeys.prepared(world);

        jobs.ringTimers(MOBILITY, journey.mobility().toString(), "decisionDayCame");
        assertThatThrownBy(() -> journeys.answer(
                        journey.mobility(), "authoriseDeparture", world.head(), Map.of("decision", "NO_GO")))
                .isInstanceOf(InvalidException.class);
        journeys.answer(
                journey.mobility(),
                "authoriseDeparture",
                world.head(),
                Map.of("decision", "NO_GO", "reason", "Too little is there."));

        assertThat(status(journey.mobility())).isEqualTo(MobilityStatus.REFUSED);
        assertThat(mobilities.get(journey.mobility(), reader(world.teacher())).decisionReason())
                .isEqualTo("Too little is there.");
    }

    @Test
    void leavesThoseAtHomeWhosePapersAreNotComplete() {
        var journey = journeys.prepared(world);
        journeys.complete(journey.dossier(), world);

        jobs.ringTimers(MOBILITY, journey.mobility().toString(), "decisionDayCame");
        journeys.answer(
                journey.mobility(),
                "authoriseDeparture",
                world.head(),
                Map.of("decision", "GO_WITH_EXCLUSIONS", "reason", "Papers are missing."));
        jobs.runDue();

        assertThat(dossiers.get(journey.dossier(), reader(world.teacher()))
                        .dossier()
                        .withdrawn())
                .isFalse();
        assertThat(dossiers.get(journey.other(), reader(world.teacher()))
                        .dossier()
                        .withdrawn())
                .isTrue();
        assertThat(status(journey.mobility())).isEqualTo(MobilityStatus.AUTHORISED);
    }

    @Test
    void asksTheHostAgainWithOtherDaysOrGivesUp() {
        var mobility = journeys.aMobility(world);
        var planned = MobilityFixtures.aGroup(world);
        journeys.answer(mobility, "confirmHost", world.host(), Map.of("hostConfirms", "NO", "hostNote", "Holidays"));
        journeys.answer(
                mobility,
                "reviseMobility",
                world.coordinator(),
                Map.of(
                        "goOn", "YES",
                        "start", planned.start().plusDays(14).toString(),
                        "end", planned.end().plusDays(14).toString()));

        assertThat(at(MOBILITY, mobility)).containsExactly("confirmHost");
        assertThat(processes.variables(MOBILITY, mobility.toString()))
                .containsEntry("departureOn", planned.start().plusDays(14).toString());

        journeys.answer(mobility, "confirmHost", world.host(), Map.of("hostConfirms", "NO", "hostNote", "Never"));
        journeys.answer(mobility, "reviseMobility", world.coordinator(), Map.of("goOn", "NO"));
        assertThat(status(mobility)).isEqualTo(MobilityStatus.ABANDONED);
    }

    @Test
    void goesOnWithoutAParticipantWhoLeaves() {
        var journey = journeys.prepared(world);
        completeGroup(journey.mobility());
        journeys.complete(journey.dossier(), world);

        mobilities.withdraw(journey.other(), "Moves away.", reader(world.teacher()));
        jobs.runDue();

        assertThat(processes.isRunning(PROCESS, journey.other().toString())).isFalse();
        assertThat(at(MOBILITY, journey.mobility())).containsExactly("authoriseDeparture");
    }

    @Test
    void loopsUntilARejectedPaperIsGood() {
        var journey = journeys.prepared(world);
        var dossier = journey.dossier();
        for (var item : dossiers.get(dossier, reader(world.teacher())).dossier().mandatory()) {
            journeys.submit(dossier, item.paper(), world.teacher());
        }
        assertThat(at(PROCESS, dossier)).containsExactly("checkPapers");
        for (var item : dossiers.get(dossier, reader(world.teacher())).dossier().mandatory()) {
            if (item.paper() == Paper.M16) {
                dossiers.reject(dossier, Paper.M16, 1, ReturnReason.EXPIRES_TOO_EARLY, "", reader(world.teacher()));
            } else {
                journeys.accept(dossier, item.paper(), world.teacher());
            }
        }

        assertThat(at(PROCESS, dossier)).containsExactly("providePapers");
        journeys.submit(dossier, Paper.M16, world.mother());
        assertThat(at(PROCESS, dossier)).containsExactly("checkPapers");
        journeys.accept(dossier, Paper.M16, world.teacher());
        jobs.runDue();
        assertThat(processes.isRunning(PROCESS, dossier.toString())).isFalse();
    }

    @Test
    void opensACompleteDossierAgainWhenTheFactsAskForMore() {
        var journey = journeys.prepared(world);
        journeys.complete(journey.dossier(), world);

        mobilities.changeFacts(
                journey.dossier(),
                new TravellerFacts(TravellerKind.PUPIL, true, "FR", false, false, false, true, false, false),
                reader(world.coordinator()));
        jobs.runDue();

        assertThat(journeys.state(journey.dossier(), Paper.M39, world.mother())).isEqualTo(ItemState.MISSING);
        assertThat(at(PROCESS, journey.dossier())).containsExactly("providePapers");
    }

    @Test
    void showsTeachersTheirOwnSchoolAndStrangersNothing() {
        var journey = journeys.prepared(world);
        var stranger = fixtures.aTeacher(fixtures.aSchool("PL"));
        var administrator = fixtures.anAdministrator();

        assertThat(mobilities
                        .matrix(journey.mobility(), reader(world.coordinator()))
                        .participants())
                .isEqualTo(2);
        assertThat(mobilities
                        .matrix(journey.mobility(), reader(world.teacher()))
                        .participants())
                .isEqualTo(2);
        assertThat(mobilities
                        .matrix(journey.mobility(), reader(world.partner()))
                        .groups())
                .isEmpty();
        assertThat(mobilities.matrix(journey.mobility(), reader(world.host())).groups())
                .isEmpty();
        for (var nobody : List.of(stranger, administrator, world.mother(), world.pupil())) {
            assertThatThrownBy(() -> mobilities.get(journey.mobility(), reader(nobody)))
                    .isInstanceOf(NotFoundException.class);
            assertThat(mobilities.visibleTo(reader(nobody))).isEmpty();
        }
        for (var nobody : List.of(stranger, administrator, world.partner(), world.host())) {
            assertThatThrownBy(() -> dossiers.get(journey.dossier(), reader(nobody)))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> dossiers.get(journey.other(), reader(world.mother())))
                .isInstanceOf(NotFoundException.class);
        assertThat(dossiers.ofFamily(reader(world.mother())))
                .extracting(details -> details.dossier().id())
                .containsExactly(journey.dossier());
    }

    @Test
    void givesTheRolesThatTheJourneyNeeds() {
        var journey = journeys.prepared(world);

        var ofDossier = org.twinflow.access.Scope.dossier(journey.dossier().id());
        assertThat(reader(world.mother()).has(Role.GUARDIAN, ofDossier)).isTrue();
        assertThat(reader(world.pupil()).has(Role.PUPIL, ofDossier)).isTrue();
        assertThat(reader(world.pupil()).has(Role.GUARDIAN, ofDossier)).isFalse();
        assertThat(reader(world.host())
                        .has(
                                Role.HOST_TEACHER,
                                org.twinflow.access.Scope.mobility(
                                        journey.mobility().id())))
                .isTrue();
    }

    @Test
    void letsCoordinatorsPlanAndNobodyElse() {
        assertThatThrownBy(() -> mobilities.plan(MobilityFixtures.aGroup(world), reader(world.teacher())))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() ->
                        mobilities.plan(MobilityFixtures.aGroup(world), reader(fixtures.aTeacher(world.france()))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void refusesParticipantsTwiceFromElsewhereOrWithoutGuardian() {
        var mobility = journeys.aMobility(world);
        journeys.add(mobility, world, world.pupil(), world.mother());

        assertThatThrownBy(() -> journeys.add(mobility, world, world.pupil(), world.mother()))
                .isInstanceOf(RefusedException.class);
        var greek = fixtures.aPerson("greek", world.greece());
        assertThatThrownBy(() -> journeys.add(mobility, world, greek, world.mother()))
                .isInstanceOf(InvalidException.class);
        var orphan =
                new NewParticipant(fixtures.aPerson("other", world.france()), TravellerFacts.minor("FR"), List.of());
        assertThatThrownBy(() -> mobilities.addParticipant(mobility, orphan, reader(world.coordinator())))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> mobilities.endSelection(mobility, reader(world.teacher())))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void keepsNamesOutOfTheEngine() {
        var journey = journeys.prepared(world);
        journeys.submit(journey.dossier(), Paper.M21, world.mother());
        dossiers.reject(journey.dossier(), Paper.M21, 1, ReturnReason.OTHER, "Peanutallergie", reader(world.teacher()));
        journeys.complete(journey.dossier(), world);

        for (var planted : List.of("Planteduella", "Peanutallergie", "Nea Akti")) {
            assertThat(engineRowsWith(planted)).as(planted).isEmpty();
        }
    }

    private Set<String> engineRowsWith(String word) {
        var found = new java.util.TreeSet<String>();
        var columns = database.queryForList("select table_name, column_name, data_type from information_schema.columns"
                + " where upper(table_name) like 'ACT\\_%' escape '\\'");
        for (var column : columns) {
            var type = String.valueOf(column.get("DATA_TYPE")).toUpperCase(java.util.Locale.ROOT);
            var name = column.get("TABLE_NAME") + "." + column.get("COLUMN_NAME");
            var hits = type.contains("CHAR")
                    ? database.queryForObject(
                            "select count(*) from " + column.get("TABLE_NAME") + " where " + column.get("COLUMN_NAME")
                                    + " like ?",
                            Long.class,
                            "%" + word + "%")
                    : Long.valueOf(0);
            if (hits != null && hits > 0) {
                found.add(name);
            }
            if (type.contains("BINARY")) {
                database.query("select " + column.get("COLUMN_NAME") + " from " + column.get("TABLE_NAME"), row -> {
                    var bytes = row.getBytes(1);
                    if (bytes != null && new String(bytes, java.nio.charset.StandardCharsets.UTF_8).contains(word)) {
                        found.add(name);
                    }
                });
            }
        }
        return found;
    }

    private void completeGroup(MobilityId mobility) {
        var group = java.util.Objects.requireNonNull(
                mobilities.matrix(mobility, reader(world.coordinator())).ofGroup());
        for (var item : group.mandatory()) {
            journeys.submit(group.id(), item.paper(), world.coordinator());
            journeys.accept(group.id(), item.paper(), world.coordinator());
        }
    }

    private List<String> at(String process, Object subject) {
        return processes.activeElements(process, subject.toString());
    }

    private MobilityStatus status(MobilityId mobility) {
        return mobilities.get(mobility, reader(world.coordinator())).summary().status();
    }

    private org.twinflow.access.Reader reader(PersonId person) {
        return fixtures.reader(person);
    }
}
