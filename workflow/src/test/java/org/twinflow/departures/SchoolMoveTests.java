package org.twinflow.departures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.access.Access;
import org.twinflow.access.NewGrant;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.assignments.AssigneeKind;
import org.twinflow.assignments.AssignmentState;
import org.twinflow.inbox.TaskWork;
import org.twinflow.mobility.Dossiers;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.Holding.Kind;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.RefusedException;

/** Somebody changes to another school while work goes on. */
class SchoolMoveTests extends DepartureScene {

    @Autowired
    SchoolMoves moves;

    @Autowired
    Dossiers dossiers;

    @Autowired
    People people;

    @Autowired
    Access access;

    @Autowired
    TaskWork work;

    @Test
    void takesAPupilWhoChangesBetweenPartnersOffTheJourneyAndKeepsThemInTheProject() {
        var world = mobilities.aWorld();
        var prepared = mobilities.prepared(world);

        var move = moves.preview(world.pupil(), world.spain(), administrator());
        assertThat(move.places()).singleElement().satisfies(place -> {
            assertThat(place.stays()).isTrue();
            assertThat(place.leave().roles()).isEmpty();
            assertThat(place.leave().items())
                    .extracting(item -> item.holding().kind())
                    .contains(Kind.JOURNEY);
        });
        assertThat(people.person(world.pupil()).school())
                .as("nothing has happened")
                .isEqualTo(world.france());
        assertThatThrownBy(() -> move(world.pupil(), world.spain(), Map.of())).isInstanceOf(InvalidException.class);

        move(world.pupil(), world.spain(), choices(move, Departures.END));

        var pupil = fixtures.reader(world.pupil());
        assertThat(people.person(world.pupil()).school()).isEqualTo(world.spain());
        assertThat(pupil.isInProject(world.project().id())).isTrue();
        assertThat(pupil.tokens())
                .contains(Scope.project(world.project().id()).token(world.spain(), Role.PUPIL))
                .doesNotContain(Scope.project(world.project().id()).token(world.france(), Role.PUPIL));
        assertThat(dossiers.get(prepared.dossier(), fixtures.reader(world.teacher()))
                        .dossier()
                        .withdrawn())
                .isTrue();
    }

    @Test
    void leavesTheProjectsOfTheOldSchoolAloneAndPassesWorkOn() {
        var world = mobilities.aWorld();
        var work = give(world, world.partner(), world.coordinator(), false);
        var italy = fixtures.aSchool("IT");

        var move = moves.preview(world.partner(), italy, administrator());
        var place = move.places().getFirst();
        assertThat(place.stays()).isFalse();
        assertThat(place.leave().roles()).containsExactly(Role.TEACHER);

        move(world.partner(), italy, choices(move, world.teacher().toString()));

        assertThat(fixtures.reader(world.partner()).isInProject(world.project().id()))
                .isFalse();
        assertThat(state(world, work)).isEqualTo(AssignmentState.TO_DO);
        assertThat(inbox.keys(world.teacher(), world.project())).contains("doTask");
    }

    @Test
    void keepsWhatIsTheirsAndGivesBackWhatIsOfTheOldSchool() {
        var world = mobilities.aWorld();
        give(world, world.partner(), world.coordinator(), false);
        give(world, AssigneeKind.SCHOOL, world.spain().toString());
        inbox.tasks(world.partner(), world.project()).stream()
                .filter(task -> task.who() == null)
                .forEach(task -> work.claim(task.id(), fixtures.reader(world.partner())));

        var place = moves.preview(world.partner(), world.greece(), administrator())
                .places()
                .getFirst();

        assertThat(place.stays()).isTrue();
        assertThat(place.kept()).isEqualTo(1);
        assertThat(place.leave().items()).hasSize(1);
    }

    @Test
    void endsTheRolesAtTheOldSchoolOnly() {
        var world = mobilities.aWorld();
        var head = world.head();
        access.grant(NewGrant.of(head, Role.TEACHER, Scope.school(world.greece()), null));
        var school = Objects.requireNonNull(people.person(head).school());

        var move = moves.preview(head, world.spain(), administrator());
        assertThat(move.ends()).containsExactly(Role.HEAD);
        move(head, world.spain(), choices(move, Departures.END));

        assertThat(fixtures.reader(head).has(Role.HEAD, Scope.school(school))).isFalse();
        assertThat(fixtures.reader(head).has(Role.TEACHER, Scope.school(world.greece())))
                .isTrue();
    }

    @Test
    void refusesWhatMakesNoSense() {
        var world = mobilities.aWorld();
        var italy = fixtures.aSchool("IT");

        assertThatThrownBy(() -> moves.preview(world.pupil(), italy, fixtures.reader(world.coordinator())))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> moves.preview(world.pupil(), world.france(), administrator()))
                .isInstanceOf(InvalidException.class);
        var move = moves.preview(world.coordinator(), italy, administrator());
        assertThatThrownBy(() -> move(world.coordinator(), italy, choices(move, Departures.END)))
                .as("nobody else coordinates")
                .isInstanceOf(RefusedException.class);
        assertThat(people.person(world.coordinator()).school()).isEqualTo(world.france());
    }

    private void move(PersonId person, SchoolId to, Map<String, String> choices) {
        moves.move(person, to, choices, administrator());
    }

    private static Map<String, String> choices(SchoolMove move, String chosen) {
        var choices = new HashMap<String, String>();
        move.places()
                .forEach(place -> place.leave().items().forEach(item -> {
                    var fit = item.successors().stream()
                            .anyMatch(each -> each.id().toString().equals(chosen));
                    choices.put(place.key(item), fit ? chosen : Departures.END);
                }));
        return choices;
    }

    private Reader administrator() {
        return fixtures.reader(fixtures.anAdministrator());
    }
}
