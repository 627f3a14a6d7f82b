package org.twinflow.departures;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.InboxFixtures;
import org.twinflow.assignments.AssigneeKind;
import org.twinflow.assignments.AssignmentId;
import org.twinflow.assignments.AssignmentState;
import org.twinflow.assignments.Assignments;
import org.twinflow.assignments.NewAssignment;
import org.twinflow.assignments.Priority;
import org.twinflow.mobility.MobilityFixtures;
import org.twinflow.mobility.MobilityFixtures.World;
import org.twinflow.people.PersonId;

/** Work is given in the world of a mobility, and somebody leaves it. */
@SpringBootTest
abstract class DepartureScene {

    @Autowired
    Fixtures fixtures;

    @Autowired
    InboxFixtures inbox;

    @Autowired
    MobilityFixtures mobilities;

    @Autowired
    Departures departures;

    @Autowired
    Assignments assignments;

    AssignmentId give(World world, AssigneeKind kind, @Nullable String target) {
        return assignments.assign(
                new NewAssignment(
                        world.project(),
                        "Look at the weir",
                        "",
                        kind,
                        target,
                        LocalDate.now(ZoneOffset.UTC).plusDays(9),
                        false,
                        Priority.NORMAL),
                fixtures.reader(world.coordinator()));
    }

    AssignmentId give(World world, PersonId to, PersonId by, boolean approval) {
        return assignments.assign(
                new NewAssignment(
                        world.project(),
                        "Place the recorders",
                        "",
                        AssigneeKind.PERSON,
                        to.toString(),
                        LocalDate.now(ZoneOffset.UTC).plusDays(9),
                        approval,
                        Priority.NORMAL),
                fixtures.reader(by));
    }

    AssignmentState state(World world, AssignmentId id) {
        return assignments.get(id, fixtures.reader(world.teacher())).task().state();
    }
}
