package org.twinflow.assignments;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.engine.Processes;
import org.twinflow.engine.Tasks;
import org.twinflow.projects.Projects;
import org.twinflow.projects.SchoolJoined;
import org.twinflow.projects.SchoolParted;
import org.twinflow.search.Search;

/**
 * Gives what all schools have to do to one that comes later; calls off the work of a school that has left, and does not wait
 * for its part of what all do.
 */
@Component
class AssignmentPartners {

    private static final String IN_SCHOOL = "doTaskInSchool";

    private final AssignmentRepository assignments;
    private final Projects projects;
    private final Processes processes;
    private final Tasks tasks;
    private final Search search;
    private final Clock clock;

    AssignmentPartners(
            AssignmentRepository assignments,
            Projects projects,
            Processes processes,
            Tasks tasks,
            Search search,
            Clock clock) {
        this.assignments = assignments;
        this.projects = projects;
        this.processes = processes;
        this.tasks = tasks;
        this.search = search;
        this.clock = clock;
    }

    @EventListener
    void on(SchoolJoined event) {
        assignments.findByProjectOrderByDueAscTitleAsc(event.project()).stream()
                .filter(assignment -> assignment.isToBeDoneByAll())
                .forEach(assignment -> join(assignment, event));
    }

    private void join(Assignment assignment, SchoolJoined event) {
        var subject = assignment.id().toString();
        var school = event.school().toString();
        if (processes.isAt(Assignments.PROCESS, subject, IN_SCHOOL)) {
            var schools = projects.facts(event.project()).schools();
            assignment.expectOneMore();
            processes.put(
                    Assignments.PROCESS,
                    subject,
                    Map.of(
                            "schools",
                            schools.stream().map(each -> each.id().toString()).toList()));
            processes.addInstance(Assignments.PROCESS, subject, IN_SCHOOL, Map.of("school", school));
        }
    }

    @EventListener
    void on(SchoolParted event) {
        var teachers = Scope.project(event.project().id()).token(event.school(), Role.TEACHER);
        assignments.findByProjectOrderByDueAscTitleAsc(event.project()).stream()
                .filter(assignment -> assignment.state().isOpen())
                .forEach(assignment -> part(assignment, event, teachers));
    }

    private void part(Assignment assignment, SchoolParted event, String teachers) {
        var subject = assignment.id().toString();
        if (assignment.isFor(event.school())) {
            processes.cancel(Assignments.PROCESS, subject, "school left");
            assignment.end(AssignmentState.CANCELLED, clock.instant());
            search.remove(Assignments.SEARCH_KIND, subject);
            return;
        }
        tasks.about(subject).stream()
                .filter(task ->
                        task.key().equals(IN_SCHOOL) && task.candidates().contains(teachers))
                .forEach(task -> {
                    assignment.spare();
                    tasks.complete(task.id(), Map.of());
                });
    }
}
