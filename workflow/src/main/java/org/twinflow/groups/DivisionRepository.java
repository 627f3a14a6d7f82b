package org.twinflow.groups;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.twinflow.projects.ProjectId;

interface DivisionRepository extends Repository<Division, DivisionId> {

    Division save(Division division);

    void delete(Division division);

    Optional<Division> findById(DivisionId id);

    List<Division> findByProjectOrderByOpenedAtDesc(ProjectId project);
}
