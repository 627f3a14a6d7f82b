package org.twinflow.assignments;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Access;
import org.twinflow.engine.Processes;
import org.twinflow.engine.Tasks;
import org.twinflow.people.PersonId;
import org.twinflow.projects.Holding;
import org.twinflow.projects.Holding.Kind;
import org.twinflow.projects.Holdings;
import org.twinflow.projects.ProjectId;
import org.twinflow.search.Search;
import org.twinflow.shared.NotFoundException;

/** The work that somebody was given by name, and the work that they gave. */
@Component
@Transactional
class AssignmentHoldings implements Holdings {

    private final AssignmentRepository assignments;
    private final Access access;
    private final Processes processes;
    private final Tasks tasks;
    private final Search search;
    private final Clock clock;

    AssignmentHoldings(
            AssignmentRepository assignments,
            Access access,
            Processes processes,
            Tasks tasks,
            Search search,
            Clock clock) {
        this.assignments = assignments;
        this.access = access;
        this.processes = processes;
        this.tasks = tasks;
        this.search = search;
        this.clock = clock;
    }

    @Override
    public boolean keeps(Kind kind) {
        return kind == Kind.WORK || kind == Kind.GIVEN_WORK;
    }

    @Override
    public List<Holding> of(ProjectId project, PersonId person, List<PersonId> others) {
        var teachers = others.stream()
                .filter(other -> access.reader(other).teachesIn(project.id()))
                .toList();
        return assignments.findByProjectOrderByDueAscTitleAsc(project).stream()
                .filter(assignment -> assignment.state().isOpen())
                .flatMap(assignment -> of(assignment, person, others, teachers))
                .toList();
    }

    private static Stream<Holding> of(
            Assignment assignment, PersonId person, List<PersonId> others, List<PersonId> teachers) {
        var id = assignment.id();
        var work = assignment.isFor(person)
                ? Stream.of(Holding.of(Kind.WORK, id, assignment.title(), others, true))
                : Stream.<Holding>empty();
        var given = assignment.assigner().equals(person)
                ? Stream.of(Holding.of(Kind.GIVEN_WORK, id, assignment.title(), teachers, false))
                : Stream.<Holding>empty();
        return Stream.concat(work, given);
    }

    @Override
    public void pass(ProjectId project, PersonId leaver, Holding holding, @Nullable PersonId to, PersonId by) {
        var id = AssignmentId.of(holding.id());
        var assignment = assignments.findById(id).orElseThrow(() -> new NotFoundException(id));
        if (!assignment.state().isOpen()) {
            return; // whoever did it has left in the same hour, and it was called off
        }
        if (to == null) {
            processes.cancel(Assignments.PROCESS, holding.id(), "left");
            assignment.end(AssignmentState.CANCELLED, clock.instant());
            search.remove(Assignments.SEARCH_KIND, holding.id());
            return;
        }
        var work = holding.kind() == Kind.WORK;
        if (work) {
            assignment.handTo(to);
        } else {
            assignment.lookedAtBy(to);
        }
        processes.put(Assignments.PROCESS, holding.id(), Map.of(work ? "assigneeId" : "assignerId", to.toString()));
        tasks.about(holding.id()).stream()
                .filter(task -> task.key().equals("reviewTask") != work)
                .filter(task -> ("person:" + leaver).equals(task.assignee()))
                .forEach(task -> tasks.assign(task.id(), "person:" + to));
    }
}
