package org.twinflow.pages;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.projects.ProjectId;

interface ProjectPageRepository extends Repository<ProjectPage, PageId> {

    ProjectPage save(ProjectPage page);

    Optional<ProjectPage> findById(PageId id);

    List<ProjectPage> findByIdIn(Collection<PageId> ids);

    List<ProjectPage> findByProjectAndRemovedAtIsNull(ProjectId project);

    List<ProjectPage> findByProjectAndAudience(ProjectId project, AudienceLevel audience);
}
