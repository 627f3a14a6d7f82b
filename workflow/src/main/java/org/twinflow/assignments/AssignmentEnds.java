package org.twinflow.assignments;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.engine.Processes;
import org.twinflow.projects.ProjectStatus;
import org.twinflow.projects.ProjectStatusChanged;
import org.twinflow.search.Search;

/** Calls off what is open in a project that is closed. */
@Component
@Transactional
class AssignmentEnds {

    private final AssignmentRepository assignments;
    private final Processes processes;
    private final Search search;
    private final Clock clock;

    AssignmentEnds(AssignmentRepository assignments, Processes processes, Search search, Clock clock) {
        this.assignments = assignments;
        this.processes = processes;
        this.search = search;
        this.clock = clock;
    }

    @EventListener
    void on(ProjectStatusChanged changed) {
        if (changed.status() != ProjectStatus.CLOSED) {
            return;
        }
        for (var assignment : assignments.findByProjectOrderByDueAscTitleAsc(changed.project())) {
            if (assignment.state().isOpen()) {
                var id = assignment.id().toString();
                processes.cancel(Assignments.PROCESS, id, "project closed");
                assignment.end(AssignmentState.CANCELLED, clock.instant());
                search.remove(Assignments.SEARCH_KIND, id);
            }
        }
    }
}
