package org.twinflow.assignments;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.ProjectId;

/** Who a task is given to, in the words of the tokens that access and inbox know. */
record Assignee(AssigneeKind kind, @Nullable String target) {

    private static final String WORKING_GROUP = "group:";

    /** The roles that a task may be given to. */
    static final List<Role> GROUPS = List.of(Role.TEACHER, Role.PUPIL, Role.COORDINATOR);

    String id() {
        return Objects.requireNonNullElse(target, "");
    }

    PersonId person() {
        return PersonId.of(id());
    }

    SchoolId school() {
        return SchoolId.of(id());
    }

    /** Whether it is a group of pupils that work together, not all who have a role. */
    boolean isWorkingGroup() {
        return kind == AssigneeKind.GROUP && id().startsWith(WORKING_GROUP);
    }

    /** The role of the group, or null if it names none that tasks are given to. */
    @Nullable Role group() {
        return GROUPS.stream()
                .filter(role -> role.token().equals(target))
                .findFirst()
                .orElse(null);
    }

    /** The names of all who may do it. */
    Set<String> tokens(ProjectId project, List<SchoolSummary> schools) {
        var scope = Scope.project(project.id());
        return switch (kind) {
            case PERSON -> Set.of("person:" + id());
            case GROUP -> Set.of(isWorkingGroup() ? id() : scope.token() + ":" + id());
            case SCHOOL -> Set.of(scope.token(SchoolId.of(id()), Role.TEACHER));
            case ALL_SCHOOLS ->
                schools.stream()
                        .map(school -> scope.token(school.id(), Role.TEACHER))
                        .collect(Collectors.toUnmodifiableSet());
        };
    }
}
