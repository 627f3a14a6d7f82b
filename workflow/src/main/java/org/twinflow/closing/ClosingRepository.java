package org.twinflow.closing;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.twinflow.projects.ProjectId;

interface ClosingRepository extends Repository<Closing, ClosingId> {

    Closing save(Closing closing);

    Optional<Closing> findById(ClosingId id);

    Optional<Closing> findByProject(ProjectId project);
}
