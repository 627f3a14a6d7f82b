package org.twinflow.practice;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;
import org.twinflow.projects.ProjectId;

interface ThanksRepository extends Repository<Thanks, UUID> {

    Thanks save(Thanks thanks);

    List<Thanks> findByProjectOrderBySaidAtDesc(ProjectId project, Limit limit);
}
