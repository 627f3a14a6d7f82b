package org.twinflow.groups;

import org.twinflow.engine.ProcessSteps;
import org.twinflow.planning.Plans;
import org.twinflow.shared.NotFoundException;

/** The service tasks of {@code group-proposal.bpmn}, each a method of the same name; each may run twice. */
@ProcessSteps("groupProposals")
public class GroupProposalSteps {

    private final GroupProposalRepository proposals;
    private final GroupProposals service;
    private final Plans plans;

    GroupProposalSteps(GroupProposalRepository proposals, GroupProposals service, Plans plans) {
        this.proposals = proposals;
        this.service = service;
        this.plans = plans;
    }

    /** Puts the activity into the draft of the plan, and answers whether that was open for it. */
    public boolean joinPlan(String proposalId) {
        var id = GroupProposalId.of(proposalId);
        var proposal = proposals.findById(id).orElseThrow(() -> new NotFoundException(id));
        if (!proposal.isPlanned()) {
            plans.take(proposal.project(), service.activity(proposal)).ifPresent(proposal::plan);
        }
        return proposal.isPlanned();
    }
}
