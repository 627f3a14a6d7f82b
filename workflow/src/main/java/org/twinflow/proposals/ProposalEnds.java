package org.twinflow.proposals;

import java.time.Clock;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Access;
import org.twinflow.access.GrantWithdrawn;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.engine.Processes;
import org.twinflow.engine.Tasks;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.ProjectStatus;
import org.twinflow.projects.ProjectStatusChanged;
import org.twinflow.projects.SchoolParted;

/** Waits for no vote of who has left, and for none in a project that is closed. */
@Component
@Transactional
class ProposalEnds {

    private final ProposalRepository proposals;
    private final Processes processes;
    private final Tasks tasks;
    private final Access access;
    private final Clock clock;

    ProposalEnds(ProposalRepository proposals, Processes processes, Tasks tasks, Access access, Clock clock) {
        this.proposals = proposals;
        this.processes = processes;
        this.tasks = tasks;
        this.access = access;
        this.clock = clock;
    }

    @EventListener
    void on(SchoolParted event) {
        var token = Scope.project(event.project().id()).token(event.school(), Role.TEACHER);
        spare(event.project(), event.school().id(), token);
    }

    @EventListener
    void on(GrantWithdrawn event) {
        var scope = event.scope();
        if (scope.kind() == Scope.Kind.PROJECT && !access.reader(event.person()).isIn(scope)) {
            spare(ProjectId.of(scope.id()), event.person().id(), "person:" + event.person());
        }
    }

    @EventListener
    void on(ProjectStatusChanged changed) {
        if (changed.status() == ProjectStatus.CLOSED) {
            proposals
                    .findByProjectAndState(changed.project(), ProposalState.OPEN)
                    .forEach(proposal -> {
                        proposal.callOff(clock.instant());
                        processes.cancel(Proposals.PROCESS, proposal.id().toString(), "project closed");
                    });
        }
    }

    private void spare(ProjectId project, UUID voter, String token) {
        for (var proposal : proposals.findByProjectAndState(project, ProposalState.OPEN)) {
            if (proposal.asks(voter)) {
                proposal.spare(voter);
                tasks.spare(proposal.id().toString(), token);
            }
        }
    }
}
