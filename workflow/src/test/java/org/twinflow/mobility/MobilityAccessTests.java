package org.twinflow.mobility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.documents.Documents;
import org.twinflow.inbox.Inbox;
import org.twinflow.mobility.DossierDetails.PaperView;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Who may plan a mobility, who sees what of it, and what the engine never learns. */
class MobilityAccessTests extends MobilityScene {

    @Autowired
    Documents documents;

    @Autowired
    Inbox inbox;

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

        var ofDossier = Scope.dossier(journey.dossier().id());
        assertThat(reader(world.mother()).has(Role.GUARDIAN, ofDossier)).isTrue();
        assertThat(reader(world.pupil()).has(Role.PUPIL, ofDossier)).isTrue();
        assertThat(reader(world.pupil()).has(Role.GUARDIAN, ofDossier)).isFalse();
        assertThat(reader(world.host())
                        .has(
                                Role.HOST_TEACHER,
                                Scope.mobility(journey.mobility().id())))
                .isTrue();
    }

    @Test
    void letsAHostWhoTeachesNowhereInTheProjectHandInWhatTheHostIsAskedForAndReadNoMore() {
        var mobility = journeys.prepared(world).mobility();
        var host = fixtures.aPerson("host", world.greece());
        fixtures.grant(host, Role.HOST_TEACHER, Scope.mobility(mobility.id()));
        var group = groupOf(mobility);
        journeys.submit(group, Paper.M28, world.coordinator());
        journeys.submit(group, Paper.M29, world.coordinator());

        journeys.submit(group, Paper.M27, host);

        var seen = dossiers.get(group, reader(host));
        assertThat(seen.mayBind()).isFalse();
        assertThat(seen.papers().values())
                .filteredOn(PaperView::maySubmit)
                .extracting(view -> view.item().paper())
                .containsExactly(Paper.M27);
        assertThat(seen.papers().values())
                .filteredOn(PaperView::mayOpen)
                .extracting(view -> view.item().paper())
                .containsExactly(Paper.M27, Paper.M28);
        assertThat(seen.papers().values()).noneMatch(PaperView::mayDecide).noneMatch(PaperView::mayWaive);
        assertThat(documents.get(dossiers.open(group, Paper.M27, reader(host)), reader(host)))
                .isNotNull();
        assertThatThrownBy(() -> dossiers.open(group, Paper.M29, reader(host))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> journeys.submit(group, Paper.M29, host)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> dossiers.accept(group, Paper.M27, 1, null, reader(host)))
                .isInstanceOf(ForbiddenException.class);
        assertThat(mobilities.matrix(mobility, reader(host)).groups()).isEmpty();
        assertThat(mobilities.matrix(mobility, reader(host)).ofGroup()).isNotNull();
        assertThat(seen.paper(Paper.M27).readers()).anyMatch(name -> name.startsWith("host"));
        assertThat(seen.paper(Paper.M29).readers()).noneMatch(name -> name.startsWith("host"));
    }

    @Test
    void showsThePapersOfAGroupToNoHostOfAnotherJourney() {
        var group = groupOf(journeys.prepared(world).mobility());
        var another = fixtures.aPerson("host", world.greece());
        var journeyOfTheSameProject = journeys.aMobility(world);
        fixtures.grant(another, Role.HOST_TEACHER, Scope.mobility(journeyOfTheSameProject.id()));
        var stranger = journeys.aWorld();
        journeys.prepared(stranger);

        for (var nobody : List.of(another, stranger.host(), stranger.coordinator())) {
            assertThatThrownBy(() -> dossiers.get(group, reader(nobody))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> journeys.submit(group, Paper.M27, nobody)).isInstanceOf(NotFoundException.class);
            assertThat(tasks.about(group.toString())).noneMatch(task -> inbox.sees(task.id(), nobody));
        }
    }

    @Test
    void letsNoTeacherPlan() {
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

    @Test
    void leavesItToTheHeadOfASendingSchoolToPlanWhatGoesSoon() {
        journeys.around(world.project(), world.coordinator());
        // the plan is a draft as yet, which heads see only if they teach, too
        fixtures.grant(world.head(), Role.TEACHER, Scope.project(world.project().id()));
        var hosting = fixtures.aPerson("head", world.greece());
        fixtures.grant(hosting, Role.HEAD, Scope.school(world.greece()));
        fixtures.grant(hosting, Role.HEAD, Scope.project(world.project().id()));

        assertThatThrownBy(() -> mobilities.plan(leaving(9), reader(world.coordinator())))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        invalid ->
                                assertThat(invalid.errors().getFirst().code()).isEqualTo("mobility.start.late"));
        assertThatThrownBy(() -> mobilities.plan(leaving(9), reader(hosting))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> mobilities.plan(leaving(0), reader(world.head())))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        invalid ->
                                assertThat(invalid.errors().getFirst().code()).isEqualTo("mobility.start.past"));
        var planned = mobilities.plan(leaving(9), reader(world.head()));

        assertThat(mobilities.visibleTo(reader(world.teacher())))
                .extracting(MobilitySummary::id)
                .contains(planned);
    }

    private NewMobility leaving(int days) {
        var group = MobilityFixtures.aGroup(world);
        var start = LocalDate.now(ZoneOffset.UTC).plusDays(days);
        return new NewMobility(
                group.project(),
                group.title(),
                group.destination(),
                group.hostSchool(),
                group.sendingSchools(),
                group.stateSchools(),
                start,
                start.plusDays(7),
                group.travelDays(),
                group.type(),
                group.transport(),
                group.green(),
                group.accommodation(),
                group.sealedReaders());
    }
}
