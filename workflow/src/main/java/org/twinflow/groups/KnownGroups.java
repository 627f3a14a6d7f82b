package org.twinflow.groups;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.projects.ProjectGroups;
import org.twinflow.projects.ProjectId;

/** Tells other features which groups there are. */
@Component
@Transactional(readOnly = true)
class KnownGroups implements ProjectGroups {

    private final DivisionRepository divisions;
    private final WorkingGroupRepository groups;

    KnownGroups(DivisionRepository divisions, WorkingGroupRepository groups) {
        this.divisions = divisions;
        this.groups = groups;
    }

    @Override
    public List<ProjectGroup> of(ProjectId project) {
        return divisions.findByProjectOrderByOpenedAtDesc(project).stream()
                .filter(Division::isPublished)
                .flatMap(division -> groups.findByDivisionOrderByPlace(division.id()).stream()
                        .map(group -> new ProjectGroup(
                                group.id().id(),
                                division.title() + ": " + group.title(),
                                GroupGrants.token(group.id()))))
                .toList();
    }

    @Override
    public Optional<String> title(String token) {
        return id(token)
                .flatMap(groups::findById)
                .flatMap(group ->
                        divisions.findById(group.division()).map(division -> division.title() + ": " + group.title()));
    }

    private static Optional<GroupId> id(String token) {
        try {
            return Optional.of(GroupId.of(token.substring(token.indexOf(':') + 1)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
