package org.twinflow.mobility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinflow.mobility.GroupCases.PROCESS;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.engine.TaskDetails;
import org.twinflow.mobility.MobilityFixtures.Prepared;
import org.twinflow.people.PersonId;

/** The papers of a group are asked for, on every path of {@code group-papers.bpmn}. */
class GroupPapersTests extends MobilityScene {

    @Autowired
    MobilityChanges changes;

    @Autowired
    AgreedPapers agreements;

    @Autowired
    GroupCatchUp catchUp;

    private Prepared journey;
    private DossierId group;

    @BeforeEach
    void aJourneyThatIsPrepared() {
        journey = journeys.prepared(world);
        group = groupOf(journey.mobility());
    }

    @Test
    void asksTheHostForItsOwnAndTheSchoolsThatSendForTheRest() {
        var project = Scope.project(world.project().id());

        assertThat(asked()).containsExactlyInAnyOrder("handInHostPapers", "handInGroupPapers");
        assertThat(task("handInHostPapers").candidates())
                .containsExactly(Scope.mobility(journey.mobility().id()).token(Role.HOST_TEACHER));
        assertThat(task("handInGroupPapers").candidates())
                .containsExactlyInAnyOrder(
                        project.token(Role.COORDINATOR),
                        project.token(world.france(), Role.TEACHER),
                        project.token(world.spain(), Role.TEACHER));
        assertThat(dueOn("handInHostPapers")).isEqualTo(start().minusDays(30));
        assertThat(dueOn("handInGroupPapers")).isEqualTo(start().minusDays(30));
        assertThat(whoIsAsked("handInHostPapers")).containsExactly(world.host());
        assertThat(whoIsAsked("handInGroupPapers"))
                .containsExactly(world.coordinator(), world.teacher(), world.partner());
    }

    @Test
    void asksNobodyAnyMoreForWhatIsThere() {
        journeys.submit(group, Paper.M27, world.host());
        assertThat(asked()).containsExactlyInAnyOrder("handInGroupPapers", "checkGroupPapers");

        owed().forEach(paper -> journeys.submit(group, paper, world.partner()));
        assertThat(asked()).doesNotContain("handInGroupPapers").contains("checkGroupPapers");

        settle();
        assertThat(asked()).isEmpty();
        assertThat(at()).containsExactly("bookTravel", "hostOwesAgain", "journeyEnded", "paperCame", "schoolsOweAgain");
    }

    @Test
    void asksAgainForAPaperThatIsSentBack() {
        journeys.submit(group, Paper.M27, world.host());
        journeys.submit(group, Paper.M30, world.teacher());
        dossiers.reject(group, Paper.M27, 1, ReturnReason.UNREADABLE, "", reader(world.teacher()));

        assertThat(asked()).contains("handInHostPapers", "checkGroupPapers");
        journeys.submit(group, Paper.M27, world.host());
        assertThat(asked()).doesNotContain("handInHostPapers");
    }

    @Test
    void leavesToTheHeadsWhatTheySign() {
        var signs = fixtures.aPerson("head", world.greece());
        fixtures.grant(signs, Role.HEAD, Scope.school(world.greece()));

        journeys.submit(group, Paper.M27, world.host());
        assertThat(asked()).containsExactly("handInGroupPapers");
        journeys.endorse(group, Paper.M27, world.teacher());

        assertThat(journeys.state(group, Paper.M27, world.teacher())).isEqualTo(ItemState.CHECKED);
        assertThat(asked()).containsExactly("handInGroupPapers");
    }

    @Test
    void asksATeacherToCheckWhatHasNotBeenSignedByAll() {
        // only the French school has a head here: the others sign the plan in ink
        journeys.submit(group, Paper.M28, world.coordinator());
        assertThat(asked()).doesNotContain("checkGroupPapers");

        journeys.endorse(group, Paper.M28, world.teacher());

        assertThat(journeys.state(group, Paper.M28, world.teacher())).isEqualTo(ItemState.RECEIVED);
        assertThat(asked()).contains("checkGroupPapers");
        assertThat(whoIsAsked("checkGroupPapers"))
                .containsExactly(world.coordinator(), world.teacher(), world.partner());
        journeys.accept(group, Paper.M28, world.teacher());
        assertThat(asked()).doesNotContain("checkGroupPapers");
    }

    @Test
    void asksAgainWhenAPaperEndsTooEarlyOnOtherDaysOrIsAgreedOnNoLonger() {
        complete();
        var end = mobilities
                .get(journey.mobility(), reader(world.teacher()))
                .summary()
                .end();
        journeys.submit(group, Paper.M30, world.teacher());
        dossiers.accept(group, Paper.M30, 2, end.plusDays(1), reader(world.coordinator()));

        changes.move(journey.mobility(), start(), end.plusDays(2), "A strike", reader(world.coordinator()));
        assertThat(asked()).containsExactly("handInGroupPapers");
        changes.move(journey.mobility(), start(), end, "It is called off", reader(world.coordinator()));
        assertThat(asked()).isEmpty();

        agreements.reopen(group, reader(world.coordinator()));
        assertThat(asked()).containsExactly("handInGroupPapers");
    }

    @Test
    void isDueByTheNewDaysWhenTheJourneyMoves() {
        var end = mobilities
                .get(journey.mobility(), reader(world.teacher()))
                .summary()
                .end();
        var before = start();

        changes.move(journey.mobility(), before.plusDays(9), end.plusDays(9), "A strike", reader(world.coordinator()));

        assertThat(dueOn("handInHostPapers")).isEqualTo(before.plusDays(9 - 30));
        assertThat(dueOn("handInGroupPapers")).isEqualTo(before.plusDays(9 - 30));
        assertThat(tasks.about(journey.dossier().toString()))
                .isNotEmpty()
                .allSatisfy(task -> assertThat(day(task)).isEqualTo(before.plusDays(9 - 30)));
    }

    @Test
    void beginsForAJourneyThatAnEarlierReleasePrepared() {
        processes.cancel(PROCESS, group.toString(), "test");
        assertThat(asked()).isEmpty();

        catchUp.all();
        assertThat(asked()).containsExactlyInAnyOrder("handInHostPapers", "handInGroupPapers");
        catchUp.all();
        assertThat(asked()).hasSize(2);
    }

    @Test
    void endsWithTheJourney() {
        jobs.ringTimers(DossierCases.MOBILITY, journey.mobility().toString(), "decisionDayCame");
        assertThat(asked()).isNotEmpty();

        journeys.answer(
                journey.mobility(),
                "authoriseDeparture",
                world.head(),
                Map.of("decision", "NO_GO", "reason", "Too little is there."));

        assertThat(asked()).isEmpty();
        assertThat(processes.isRunning(PROCESS, group.toString())).isFalse();
        assertThat(howItEnded(group)).isEqualTo("nobodyAsked");
    }

    @Test
    void endsWhenTheGroupHasLeftOrTheJourneyIsCancelled() {
        journeys.depart(journey, world);
        assertThat(processes.isRunning(PROCESS, group.toString())).isFalse();
        assertThat(howItEnded(group)).isEqualTo("nobodyAsked");

        var another = journeys.prepared(world).mobility();
        assertThat(processes.isRunning(PROCESS, groupOf(another).toString())).isTrue();
        processes.cancel(DossierCases.MOBILITY, another.toString(), "test");
        assertThat(processes.isRunning(PROCESS, groupOf(another).toString())).isFalse();
    }

    private void complete() {
        owed().forEach(paper -> journeys.submit(group, paper, world.coordinator()));
        settle();
    }

    private void settle() {
        for (var item : dossiers.get(group, reader(world.teacher())).dossier().mandatory()) {
            journeys.endorse(group, item.paper(), world.teacher());
            if (!journeys.state(group, item.paper(), world.teacher()).isSettled()) {
                journeys.accept(group, item.paper(), world.teacher());
            }
        }
    }

    private LocalDate start() {
        return mobilities
                .get(journey.mobility(), reader(world.teacher()))
                .summary()
                .start();
    }

    private List<Paper> owed() {
        return dossiers.get(group, reader(world.coordinator())).dossier().mandatory().stream()
                .filter(item -> item.state().isOwed())
                .map(ItemSummary::paper)
                .toList();
    }

    /** For papers. */
    private List<String> asked() {
        return tasks.about(group.toString()).stream()
                .map(TaskDetails::key)
                .filter(key -> !key.equals("bookTravel"))
                .toList();
    }

    private List<String> at() {
        return processes.activeElements(PROCESS, group.toString());
    }

    private TaskDetails task(String key) {
        return tasks.about(group.toString()).stream()
                .filter(task -> task.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate dueOn(String key) {
        return day(task(key));
    }

    private static LocalDate day(TaskDetails task) {
        return LocalDate.ofInstant(Objects.requireNonNull(task.due()), ZoneOffset.UTC);
    }

    private List<PersonId> whoIsAsked(String key) {
        var candidates = task(key).candidates();
        return Stream.of(
                        world.coordinator(),
                        world.teacher(),
                        world.partner(),
                        world.host(),
                        world.head(),
                        world.mother(),
                        world.pupil())
                .filter(person -> reader(person).isNamed(candidates))
                .toList();
    }

    private String howItEnded(DossierId dossier) {
        return Objects.requireNonNull(database.queryForObject(
                "select end_act_id_ from act_hi_procinst where business_key_ = ?", String.class, dossier.toString()));
    }
}
