package org.twinflow.prompts;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.twinflow.projects.ProjectId;

interface ThemeRepository extends Repository<Theme, ProjectId> {

    Theme save(Theme theme);

    Optional<Theme> findByProject(ProjectId project);

    List<Theme> findByPausedFalse();
}
