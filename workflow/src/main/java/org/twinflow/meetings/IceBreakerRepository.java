package org.twinflow.meetings;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import org.twinflow.projects.ProjectId;

interface IceBreakerRepository extends Repository<IceBreaker, UUID> {

    IceBreaker save(IceBreaker breaker);

    void delete(IceBreaker breaker);

    List<IceBreaker> findByProjectOrderByWrittenAt(ProjectId project);
}
