package org.twinflow.proposals;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.twinflow.projects.ProjectId;

interface ProposalRepository extends Repository<TaskProposal, ProposalId> {

    TaskProposal save(TaskProposal proposal);

    Optional<TaskProposal> findById(ProposalId id);

    List<TaskProposal> findByIdIn(Collection<ProposalId> ids);

    List<TaskProposal> findByProjectOrderByProposedAtDesc(ProjectId project);

    List<TaskProposal> findByProjectAndState(ProjectId project, ProposalState state);
}
