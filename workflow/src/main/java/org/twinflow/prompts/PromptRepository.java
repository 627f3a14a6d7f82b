package org.twinflow.prompts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.twinflow.projects.ProjectId;

interface PromptRepository extends Repository<Prompt, PromptId> {

    Prompt save(Prompt prompt);

    void delete(Prompt prompt);

    Optional<Prompt> findById(PromptId id);

    /** Those that wait, in the order in which they will come. */
    List<Prompt> findByProjectAndPublishedOnIsNullOrderByPlace(ProjectId project);

    /** The latest first. */
    List<Prompt> findByProjectAndPublishedOnIsNotNullOrderByPublishedOnDescPlaceDesc(ProjectId project);

    Optional<Prompt> findFirstByProjectAndPublishedOnIsNotNullOrderByPublishedOnDescPlaceDesc(ProjectId project);

    Optional<Prompt> findFirstByProjectAndPublishedOnIsNullOrderByPlace(ProjectId project);

    boolean existsByProjectAndPublishedOnGreaterThanEqual(ProjectId project, LocalDate day);

    Optional<Prompt> findFirstByProjectOrderByPlaceDesc(ProjectId project);
}
