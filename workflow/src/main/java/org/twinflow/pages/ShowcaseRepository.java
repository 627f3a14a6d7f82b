package org.twinflow.pages;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.twinflow.projects.ProjectId;

interface ShowcaseRepository extends Repository<Showcase, ProjectId> {

    Showcase save(Showcase showcase);

    Optional<Showcase> findById(ProjectId project);

    List<Showcase> findByDoor(ShowcaseDoor door);
}
