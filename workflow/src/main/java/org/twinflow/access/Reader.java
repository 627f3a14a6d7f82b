package org.twinflow.access;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/**
 * What a person is at this moment: computed for each request from the grants, so that leaving a group works at once.
 *
 * @param school the school the person belongs to, if any
 * @param tokens every name under which the person is meant: {@code public}, {@code person:ID}, {@code project:ID},
 *     {@code project:ID:teacher}, {@code project:ID:school:ID:teacher}, {@code platform:administrator} …
 */
public record Reader(PersonId person, @Nullable SchoolId school, Set<Held> grants, Set<String> tokens) {

    public boolean has(Role role, Scope scope) {
        return grants.contains(new Held(role, scope));
    }

    public boolean isIn(Scope scope) {
        return tokens.contains(scope.token());
    }

    public boolean isInProject(UUID project) {
        return isIn(Scope.project(project));
    }

    /** Whether the person teaches in the project; its coordinators do. */
    public boolean teachesIn(UUID project) {
        return tokens.contains(Scope.project(project).token(Role.TEACHER));
    }

    public boolean coordinates(UUID project) {
        return has(Role.COORDINATOR, Scope.project(project));
    }

    public boolean isAdministrator() {
        return has(Role.ADMINISTRATOR, Scope.platform());
    }

    /** Whether one of the tokens names this person. */
    public boolean isNamed(Collection<String> audience) {
        return !Collections.disjoint(tokens, audience);
    }

    /** Answers 404 when the condition does not hold: what a reader may not see is not there. */
    public void mustSee(boolean visible, Object id) {
        if (!visible) {
            throw new NotFoundException(id);
        }
    }

    /** Answers 409 where everything rests, see {@link Access#freeze}: there is no work to be done any more. */
    public void mustWork(Scope scope) {
        if (tokens.contains(Frozen.token(scope))) {
            throw new RefusedException("access.frozen");
        }
    }

    /** The same for a project. */
    public void mustWork(UUID project) {
        mustWork(Scope.project(project));
    }

    /** Answers 403 when the condition does not hold. */
    public void mustBeAllowed(boolean allowed) {
        if (!allowed) {
            throw new ForbiddenException("access.forbidden");
        }
    }
}
