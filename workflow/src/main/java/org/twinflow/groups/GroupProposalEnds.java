package org.twinflow.groups;

import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.engine.ProcessEnded;
import org.twinflow.engine.Processes;
import org.twinflow.projects.ProjectStatus;
import org.twinflow.projects.ProjectStatusChanged;

/** Notes which proposals have come to nothing: nobody answered, or the project was closed. */
@Component
@Transactional
class GroupProposalEnds {

    private static final String LAPSED = "proposalLapsed";

    private final GroupProposalRepository proposals;
    private final Processes processes;

    GroupProposalEnds(GroupProposalRepository proposals, Processes processes) {
        this.proposals = proposals;
        this.processes = processes;
    }

    @EventListener(condition = "#event.key() == 'group-proposal'")
    void on(ProcessEnded event) {
        if (Objects.equals(event.endId(), LAPSED)) {
            proposals.findById(GroupProposalId.of(event.subject())).ifPresent(GroupProposal::lapse);
        }
    }

    @EventListener
    void on(ProjectStatusChanged changed) {
        if (changed.status() == ProjectStatus.CLOSED) {
            proposals.findByProject(changed.project()).stream()
                    .filter(GroupProposal::isOpen)
                    .forEach(proposal -> {
                        proposal.lapse();
                        processes.cancel(GroupProposals.PROCESS, proposal.id().toString(), "project closed");
                    });
        }
    }
}
