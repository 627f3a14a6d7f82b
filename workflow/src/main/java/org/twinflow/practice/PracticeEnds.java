package org.twinflow.practice;

import java.util.Set;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Access;
import org.twinflow.access.GrantWithdrawn;
import org.twinflow.access.Scope;
import org.twinflow.engine.Processes;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.ProjectStatus;
import org.twinflow.projects.ProjectStatusChanged;

/** An open observation ends when one of the two leaves the project, and when the project is closed. */
@Component
@Transactional
class PracticeEnds {

    private static final Set<ObservationState> OPEN = Set.of(ObservationState.ASKED, ObservationState.WRITTEN);

    private final ObservationRepository observations;
    private final Processes processes;
    private final Access access;

    PracticeEnds(ObservationRepository observations, Processes processes, Access access) {
        this.observations = observations;
        this.processes = processes;
        this.access = access;
    }

    @EventListener
    void on(GrantWithdrawn event) {
        var scope = event.scope();
        if (scope.kind() == Scope.Kind.PROJECT
                && !access.reader(event.person())
                        .teachesIn(ProjectId.of(scope.id()).id())) {
            end(ProjectId.of(scope.id()), observation -> observation.concerns(event.person()), "left");
        }
    }

    @EventListener
    void on(ProjectStatusChanged changed) {
        if (changed.status() == ProjectStatus.CLOSED) {
            end(changed.project(), any -> true, "project closed");
        }
    }

    private void end(ProjectId project, Predicate<Observation> which, String reason) {
        observations.findByProjectAndStateIn(project, OPEN).stream()
                .filter(which)
                .forEach(observation -> {
                    observation.callOff();
                    processes.cancel(Practice.PROCESS, observation.id().toString(), reason);
                });
    }
}
