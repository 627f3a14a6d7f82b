package org.twinflow.groups;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.twinflow.projects.ProjectId;

interface GroupProposalRepository extends Repository<GroupProposal, GroupProposalId> {

    GroupProposal save(GroupProposal proposal);

    Optional<GroupProposal> findById(GroupProposalId id);

    List<GroupProposal> findByIdIn(Collection<GroupProposalId> ids);

    List<GroupProposal> findByGroupOrderByProposedAtDesc(GroupId group);

    List<GroupProposal> findByProject(ProjectId project);
}
