package org.twinflow.projects;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The groups of a project's pupils, for features that name them without knowing how they came about. */
public interface ProjectGroups {

    /** Those that work in the project now, in their order. */
    List<ProjectGroup> of(ProjectId project);

    /** What a group is called, also one that does not work any more. */
    Optional<String> title(String token);

    /**
     * A group.
     *
     * @param token names its members
     */
    record ProjectGroup(UUID id, String title, String token) {}
}
