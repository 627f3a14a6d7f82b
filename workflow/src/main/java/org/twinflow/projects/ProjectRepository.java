package org.twinflow.projects;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ProjectRepository extends Repository<Project, ProjectId> {

    Project save(Project project);

    Optional<Project> findById(ProjectId id);

    Optional<Project> findBySlug(String slug);

    List<Project> findByEndLessThanEqualAndStatusIn(LocalDate end, Collection<ProjectStatus> statuses);

    boolean existsBySlug(String slug);

    List<Project> findByIdInOrderByStartDescTitleAsc(Collection<ProjectId> ids);
}
