package org.twinflow.groups;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.twinflow.projects.ProjectId;

interface WorkingGroupRepository extends Repository<WorkingGroup, GroupId> {

    WorkingGroup save(WorkingGroup group);

    void delete(WorkingGroup group);

    Optional<WorkingGroup> findById(GroupId id);

    List<WorkingGroup> findByDivisionOrderByPlace(DivisionId division);

    List<WorkingGroup> findByProjectOrderByPlace(ProjectId project);
}
