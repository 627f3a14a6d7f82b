package org.twinflow.assignments;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.twinflow.projects.ProjectId;

interface AssignmentRepository extends Repository<Assignment, AssignmentId> {

    Assignment save(Assignment assignment);

    Optional<Assignment> findById(AssignmentId id);

    List<Assignment> findByProjectOrderByDueAscTitleAsc(ProjectId project);

    List<Assignment> findByIdIn(Collection<AssignmentId> ids);
}
