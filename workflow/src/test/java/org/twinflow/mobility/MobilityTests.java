package org.twinflow.mobility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.twinflow.mobility.DossierCases.MOBILITY;
import static org.twinflow.mobility.DossierCases.PROCESS;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinflow.shared.InvalidException;

/** Every path of a mobility. */
class MobilityTests extends MobilityScene {

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
        await().until(() ->
                mobilities.get(journey.mobility(), reader(world.teacher())).travelPack() != null);

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
        assertThat(tasks.about(journey.dossier().toString())).isEmpty();
        assertThat(mobilities.get(journey.mobility(), reader(world.teacher())).decisionReason())
                .isEqualTo("Too little is there.");
    }

    @Test
    void leavesThoseAtHomeWhosePapersAreNotComplete() {
        var journey = journeys.prepared(world);
        var third = journeys.add(
                journey.mobility(),
                world,
                fixtures.aPerson("pupil", world.france()),
                fixtures.aPerson("mother", world.france()));
        journeys.complete(journey.dossier(), world);
        journeys.complete(third, world);

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

    private void completeGroup(MobilityId mobility) {
        var group = java.util.Objects.requireNonNull(
                mobilities.matrix(mobility, reader(world.coordinator())).ofGroup());
        for (var item : group.mandatory()) {
            journeys.submit(group.id(), item.paper(), world.coordinator());
            journeys.endorse(group.id(), item.paper(), world.teacher());
            journeys.accept(group.id(), item.paper(), world.coordinator());
        }
    }

    private List<String> at(String process, Object subject) {
        return processes.activeElements(process, subject.toString());
    }

    private MobilityStatus status(MobilityId mobility) {
        return mobilities.get(mobility, reader(world.coordinator())).summary().status();
    }
}
