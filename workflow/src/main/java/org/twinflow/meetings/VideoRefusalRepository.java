package org.twinflow.meetings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;

interface VideoRefusalRepository extends Repository<VideoRefusal, UUID> {

    VideoRefusal save(VideoRefusal refusal);

    void delete(VideoRefusal refusal);

    List<VideoRefusal> findByProject(ProjectId project);

    Optional<VideoRefusal> findByProjectAndPerson(ProjectId project, PersonId person);
}
