package org.twinflow.pages;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.twinflow.projects.ProjectId;

interface PublicationRepository extends Repository<Publication, PublicationId> {

    Publication save(Publication publication);

    Optional<Publication> findById(PublicationId id);

    List<Publication> findByIdIn(Collection<PublicationId> ids);

    List<Publication> findByPageOrderByAskedAtDesc(PageId page);

    List<Publication> findByPageAndState(PageId page, PublicationState state);

    List<Publication> findByProjectAndState(ProjectId project, PublicationState state);

    List<Publication> findByState(PublicationState state);
}
