package org.twinflow.departures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.assignments.AssigneeKind;
import org.twinflow.assignments.AssignmentState;
import org.twinflow.engine.Jobs;
import org.twinflow.planning.NewActivity;
import org.twinflow.planning.Phase;
import org.twinflow.planning.Plans;
import org.twinflow.projects.Projects;
import org.twinflow.shared.InvalidException;

/** What becomes of a plan and of work when a whole school leaves. */
class SchoolDepartureTests extends DepartureScene {

    @Autowired
    Plans plans;

    @Autowired
    Projects projects;

    @Autowired
    Jobs jobs;

    @Test
    void letsAWholeSchoolLeaveAndPlansWithoutIt() {
        var world = mobilities.aWorld();
        var coordinator = fixtures.reader(world.coordinator());
        plans.begin(world.project(), coordinator);
        var date = LocalDate.of(2026, 10, 5);
        plans.add(
                world.project(),
                new NewActivity(
                        "Water",
                        Phase.ONLINE,
                        date,
                        date.plusDays(7),
                        world.spain(),
                        List.of(world.france(), world.spain()),
                        List.of("en"),
                        "A table"),
                plans.of(world.project(), coordinator).orElseThrow().version(),
                coordinator);
        plans.propose(
                world.project(),
                plans.of(world.project(), coordinator).orElseThrow().version(),
                coordinator);
        var own = give(world, AssigneeKind.SCHOOL, world.spain().toString());
        var all = give(world, AssigneeKind.ALL_SCHOOLS, null);
        assertThat(inbox.keys(world.partner(), world.project())).contains("agreePlan", "doTaskInSchool");
        var departure = departures.previewSchool(world.project(), world.spain(), coordinator);
        assertThat(departure.people())
                .extracting(person -> person.person().id())
                .containsExactly(world.partner());
        assertThatThrownBy(() -> departures.leaveSchool(world.project(), world.spain(), Map.of(), coordinator))
                .isInstanceOf(InvalidException.class);

        departures.leaveSchool(
                world.project(),
                world.spain(),
                Map.of(Departures.SCHOOL, world.greece().toString()),
                coordinator);

        var facts = projects.get(world.project(), coordinator);
        assertThat(facts.schools()).extracting(school -> school.id()).containsExactly(world.france(), world.greece());
        assertThat(fixtures.reader(world.partner()).isInProject(world.project().id()))
                .isFalse();
        assertThat(state(world, own)).isEqualTo(AssignmentState.CANCELLED);
        var activity =
                plans.of(world.project(), coordinator).orElseThrow().draft().getFirst();
        assertThat(activity.responsible().id()).isEqualTo(world.greece());
        assertThat(activity.schools()).extracting(school -> school.id()).doesNotContain(world.spain());
        inbox.complete(world.coordinator(), world.project(), "doTaskInSchool", Map.of("result", "Done."));
        inbox.complete(world.host(), world.project(), "doTaskInSchool", Map.of("result", "Done."));
        assertThat(state(world, all)).isEqualTo(AssignmentState.FINISHED);
        inbox.complete(world.host(), world.project(), "agreePlan", Map.of("vote", "agree"));
        jobs.runDue();
        assertThat(plans.of(world.project(), coordinator).orElseThrow().edition())
                .as("nobody waits for the school that left")
                .isEqualTo(1);
        departures.leaveSchool(
                world.project(),
                world.greece(),
                Map.of(Departures.SCHOOL, world.france().toString()),
                coordinator);
        assertThat(plans.of(world.project(), coordinator).orElseThrow().isOpen())
                .as("planned anew")
                .isTrue();
        assertThatThrownBy(() -> departures.leaveSchool(
                        world.project(),
                        world.france(),
                        Map.of(Departures.SCHOOL, world.greece().toString()),
                        coordinator))
                .isInstanceOf(InvalidException.class);
    }
}
